import fs from 'node:fs';
import Papa from 'papaparse';
import { open, settled, table } from '../fixtures.ts';
import { expect, test } from '../people.ts';

/** A name that means harm, how it is shown, and how a spreadsheet gets it. */
const NAMES = [
  {
    what: 'a picture with a script',
    name: '<img src=x onerror=alert(1)>',
    shown: '<img src=x onerror=alert(1)>',
    cell: '<img src=x onerror=alert(1)>',
  },
  {
    what: 'a right-to-left override',
    name: 'report\u202Etxt.exe',
    shown: 'report\\u202etxt.exe',
    cell: 'report\u202Etxt.exe',
  },
  { what: '64 emoji', name: '🐳'.repeat(64), shown: '🐳'.repeat(64), cell: '🐳'.repeat(64) },
  {
    what: 'a formula',
    name: '=HYPERLINK("http://evil.test","Pay")',
    shown: '=HYPERLINK("http://evil.test","Pay")',
    cell: '\'=HYPERLINK("http://evil.test","Pay")',
  },
] as const;

for (const { what, name, shown, cell } of NAMES)
  test(`a full name that is ${what}: text in the form, the list, the details and the activity, exported harmless`, async ({
    page,
    accounts,
    beside,
    newcomer,
  }) => {
    const { email } = await newcomer();
    await open(page, accounts, `/users?email=${email}`);
    await settled(page);
    const row = table(page).getByRole('row').nth(1);
    await row.getByRole('button', { name: 'Edit' }).click();
    const form = page.getByRole('dialog', { name: `Edit ${email}` });
    await form.getByLabel('Full name').fill(name);
    await expect(form.getByRole('region', { name: 'What will change' })).toContainText(shown);
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(form).toBeHidden();
    expect(await beside.user(email)).toMatchObject({ full_name: name });
    await expect(row).toContainText(shown);

    await row.getByRole('button', { name: 'Details' }).click();
    const details = page.getByRole('dialog', { name: email });
    await expect(details).toContainText(shown);
    await details.getByRole('button', { name: 'Close' }).first().click();
    await page.getByRole('button', { name: 'Activity' }).click();
    const activity = page.getByRole('dialog', { name: 'Activity' });
    await expect(activity).toContainText(shown);
    await activity.getByRole('button', { name: 'Close' }).first().click();

    for (const kind of ['CSV', 'JSON'] as const) {
      await page.getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('menuitem', { name: `Export ${kind}` }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Export', exact: true }).click(),
      ]);
      await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
      const text = fs.readFileSync(await file.path(), 'utf8').replace(/^\ufeff/, '');
      const [one] = (
        kind === 'CSV' ? Papa.parse(text, { header: true, skipEmptyLines: true }).data : JSON.parse(text)
      ) as { full_name: string }[];
      expect(one?.full_name).toBe(kind === 'CSV' ? cell : name);
    }
  });
