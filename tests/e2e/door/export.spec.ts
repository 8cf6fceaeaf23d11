import { dialogOf, download, parse } from '../export-steps.ts';
import { expect, openAnew, rows, settled, test } from '../fixtures.ts';

test.beforeEach(async ({ page, accounts }) => {
  await openAnew(page, accounts);
  await settled(page);
});

test('a CSV holds the rows, the order, the filter and the columns of the list, all pages of it', async ({ page }) => {
  await page.goto('/users?sort=-email&role=user,admin&per_page=20');
  await settled(page);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Role', exact: true }).uncheck();
  await page.getByRole('checkbox', { name: 'Projects', exact: true }).check(); // which makes way for 2FA where there is that
  await page.keyboard.press('Escape');
  const total = Number(
    (await page.getByText(/users? match$|^[\d,]+ users?$/).textContent())?.replace(/ .*/, '').replaceAll(',', ''),
  );
  const seen = await rows(page).allTextContents();
  await dialogOf(page, 'Export CSV');
  const { name, text } = await download(page);
  const [head = [], ...lines] = parse(text);
  expect(name).toMatch(/^users-\d{4}-\d\d-\d\d\.csv$/);
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(head).toEqual(
    expect.arrayContaining([
      'email',
      'username',
      'full_name',
      'status',
      'domain_name',
      'groups',
      'main_access_key',
      'created_at',
    ]),
  );
  expect(head).not.toContain('role');
  const emails = lines.map(line => line[0]);
  expect(emails).toHaveLength(total);
  expect(new Set(emails).size).toBe(total);
  expect(emails.slice(0, seen.length)).toEqual(seen);
  await expect(page.getByRole('status').filter({ hasText: 'each once' })).toContainText('written, each once');
});

test('an export that ends with the session says so and writes no file', async ({ page }) => {
  const dialog = await dialogOf(page, 'Export CSV');
  await page.evaluate(() => fetch('/server/logout', { method: 'POST' }));
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Sign in again' })).toBeVisible();
  await expect(page.getByText('The export stopped; no file was written.')).toBeAttached();
});
