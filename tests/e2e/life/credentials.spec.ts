import fs from 'node:fs';
import {
  atRest,
  chooseOwner,
  credentialsOf,
  firstKey,
  held,
  keys,
  list,
  managerOf,
  rowOf,
} from '../credential-steps.ts';
import { open, signIn } from '../fixtures.ts';
import { expect, test } from '../policy-rows.ts';

test('guide: a keypair comes with its user, follows the policy chosen for it, and keeps what nobody changed', async ({
  page,
  accounts,
  newcomer,
  beside,
  policy,
}) => {
  const { email } = await newcomer({ projects: 1 });
  const name = await policy({ default_for_unspecified: 'UNLIMITED', total_resource_slots: '{}' });
  const main = await firstKey(beside, email);
  await open(page, accounts, '/credentials');
  await page.getByRole('searchbox', { name: 'Search Owner' }).fill(email);
  await expect(keys(page)).toHaveText([main]);
  await expect(list(page).getByRole('cell', { name: email })).toBeVisible();
  const edit = async (label: string, change: () => Promise<unknown>) => {
    await rowOf(page, main).getByRole('button', { name: 'Edit' }).click();
    const form = page.getByRole('dialog', { name: `Edit ${main}` });
    await change();
    await expect(form.getByRole('region', { name: 'What will change' })).toContainText(label);
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(form).toBeHidden();
  };
  await edit('10000 → 12345', () => page.getByLabel('Rate limit').fill('12345'));
  await expect(rowOf(page, main)).toContainText('12,345');
  expect(await held(beside, email, main)).toMatchObject({ rate_limit: 12_345, resource_policy: 'default' });
  await edit(`default → ${name}`, () => page.getByLabel('Resource policy').selectOption(name));
  await expect(rowOf(page, main)).toContainText(name);
  expect(await held(beside, email, main)).toMatchObject({ rate_limit: 12_345, resource_policy: name });
  await rowOf(page, main).getByRole('button', { name: 'Details' }).click();
  const drawer = page.getByRole('dialog', { name: main });
  await expect(drawer.getByText('∞', { exact: true })).toBeVisible();
  await expect(drawer.getByText('ssh-rsa')).toBeVisible();
  await page.keyboard.press('Escape');
  await edit(`${name} → default`, () => page.getByLabel('Resource policy').selectOption('default'));
  expect(await held(beside, email, main)).toMatchObject({ rate_limit: 12_345, resource_policy: 'default' });
});

test('guide: a second keypair is added, enabled, disabled, brought back by Undo, and deleted', async ({
  page,
  accounts,
  newcomer,
  beside,
}) => {
  const { email } = await newcomer({ projects: 1 });
  await open(page, accounts, '/credentials');
  await credentialsOf(page, email);
  await page.getByRole('button', { name: 'Add credential' }).click();
  const form = page.getByRole('dialog', { name: 'Add credential' });
  await chooseOwner(page, email);
  await form.getByLabel('Rate limit').fill('777');
  await form.getByLabel('Active').uncheck(); // a second active key locks its owner out up to 24.09
  await form.getByRole('button', { name: 'Create', exact: true }).click();
  const made = page.getByRole('dialog', { name: `The new key pair: ${email}` });
  const second = (await made.getByText(/^AKIA[A-Z2-7]{16}$/).textContent()) ?? '';
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    made.getByRole('button', { name: 'Download' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(`${second}.csv`);
  expect(fs.readFileSync(await file.path(), 'utf8')).toMatch(
    new RegExp(`^access_key,secret_key\\r\\n${second},[\\w-]{40}\\r\\n$`),
  );
  await made.getByRole('button', { name: 'Close' }).last().click();
  expect(await held(beside, email, second)).toMatchObject({ is_active: false, rate_limit: 777 });

  await page.getByRole('tab', { name: /^Inactive/ }).click();
  await expect(rowOf(page, second)).toContainText('777');
  await rowOf(page, second).getByRole('button', { name: 'Enable' }).click();
  if (/^2[34]\./.test(await managerOf(page)))
    await page
      .getByRole('dialog', { name: `Enable ${second}?` })
      .getByRole('button', { name: 'Enable' })
      .click();
  await expect.poll(() => held(beside, email, second)).toMatchObject({ is_active: true });

  await credentialsOf(page, email);
  await rowOf(page, second).getByRole('button', { name: 'Disable' }).click();
  await expect(page.getByText(`${second} disabled.`)).toBeVisible();
  expect(await held(beside, email, second)).toMatchObject({ is_active: false });
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).last().click();
  await expect(rowOf(page, second)).toBeVisible();
  expect(await held(beside, email, second)).toMatchObject({ is_active: true });

  await rowOf(page, second).getByRole('button', { name: 'Delete' }).click();
  const dialog = page.getByRole('dialog', { name: `Delete ${second}?` });
  await dialog.getByLabel(/To continue, type/).fill(second);
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText(`${second} deleted.`)).toBeVisible();
  await expect(rowOf(page, second)).toHaveCount(0);
  expect(await held(beside, email, second)).toBeUndefined();
});

test('a keypair that sends more requests than its rate limit is refused, and the page says why', async ({
  page,
  accounts,
  browser,
  baseURL,
  newcomer,
  beside,
}) => {
  const person = await newcomer({ projects: 1, role: 'admin' });
  const main = await firstKey(beside, person.email);
  await open(page, accounts, '/credentials');
  await credentialsOf(page, person.email);
  await rowOf(page, main).getByRole('button', { name: 'Edit' }).click();
  await page.getByLabel('Rate limit').fill('1');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(`${main} saved.`)).toBeVisible();
  const other = await browser.newContext({ ...(baseURL && { baseURL }) });
  const theirs = await other.newPage();
  await theirs.goto('/credentials');
  await signIn(theirs, person);
  await atRest(theirs);
  await theirs.reload(); // the first reads may be within the limit
  await expect(theirs.getByText('This key has reached its rate limit').first()).toBeVisible();
  await other.close();
});
