import type { Locator, Page } from '@playwright/test';
import { chooseOwner, credentialsOf, firstKey, held, rowOf } from '../credential-steps.ts';
import { open, settled, table } from '../fixtures.ts';
import { expect, test } from '../people.ts';

/** Goes to something as the keyboard goes there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let i = 0; i < 60 && !(await target.evaluate(node => node === document.activeElement)); i++)
    await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
}

/** Goes to something and presses a key on it. */
async function press(page: Page, target: Locator, key: 'Enter' | ' ' = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Goes to a field and puts something in place of what it holds. */
async function type(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

/** Searches the list of users for an e-mail address; answers the row found. */
async function find(page: Page, email: string): Promise<Locator> {
  await page.keyboard.press('/');
  await page.keyboard.type(email);
  await expect(page.getByText(/^1 of [\d,]+ users match$/)).toBeVisible();
  await settled(page);
  return table(page).getByRole('row').nth(1);
}

test('the keyboard alone creates and inactivates a user', async ({ page, accounts, beside, nobody }) => {
  const person = nobody();
  await open(page, accounts);
  await settled(page);
  await press(page, page.getByRole('button', { name: 'Create user' }));
  const created = page.getByRole('dialog', { name: 'Create user' });
  await expect(created.getByLabel('E-mail')).toBeFocused();
  await page.keyboard.type(person.email);
  await type(page, created.getByLabel('User name'), person.username);
  await type(page, created.getByLabel('Password', { exact: true }), person.password);
  await type(page, created.getByLabel('Confirm password'), person.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /^The new key pair/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  const row = await find(page, person.email);
  await press(page, row.getByRole('button', { name: 'Inactivate' }));
  const dialog = page.getByRole('dialog', { name: `Inactivate: ${person.email}` });
  await press(page, dialog.getByRole('button', { name: 'Inactivate', exact: true }));
  await expect(dialog.getByText(/^Finished · (1 of 1|2 of 2) done$/)).toBeVisible(); // 26.9 keeps the main key on
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect((await beside.user(person.email))?.status).toBe('inactive');
});

test('the keyboard alone deletes a user permanently', async ({ page, accounts, beside, newcomer }) => {
  const { email } = await newcomer({ projects: 1 });
  await open(page, accounts);
  await settled(page);
  const row = await find(page, email);
  await press(page, row.getByRole('button', { name: 'Details' }));
  const details = page.getByRole('dialog', { name: email });
  await press(page, details.getByRole('button', { name: 'Delete permanently' }));
  const question = page.getByRole('dialog', { name: `Delete ${email} permanently?` });
  await expect(question.getByLabel(/To continue, type/)).toBeFocused();
  await page.keyboard.type(email);
  await expect(question.getByText(/1 credential/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  await expect(page.getByText(`${email} deleted permanently.`)).toBeVisible();
  expect(await beside.user(email)).toBeNull();
});

test('the keyboard alone settles a conflict, each field its own way', async ({ page, accounts, beside, newcomer }) => {
  const { email } = await newcomer();
  await open(page, accounts);
  await settled(page);
  const row = await find(page, email);
  await press(page, row.getByRole('button', { name: 'Edit' }));
  const form = page.getByRole('dialog', { name: `Edit ${email}` });
  await type(page, form.getByLabel('Full name'), 'Mine');
  await type(page, form.getByLabel('Description'), 'Mine too');
  await beside.modify(email, { full_name: 'Theirs', description: 'Theirs too' });
  await press(page, form.getByRole('button', { name: 'Save' }));
  await expect(form.getByRole('alert')).toContainText('Somebody else changed this meanwhile');
  await expect(form.getByRole('radio').first()).toBeFocused();
  const description = form.getByRole('group', { name: 'Description' });
  await tabTo(page, description.getByLabel('Mine too'));
  await page.keyboard.press('ArrowDown');
  await expect(description.getByLabel('Theirs too')).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();
  expect(await beside.user(email)).toMatchObject({ full_name: 'Mine', description: 'Theirs too' });
});

test('the keyboard alone inactivates many users in one job', async ({ page, accounts, beside, newcomer }) => {
  const prefix = `keys-${Math.random().toString(36).slice(2, 8)}`;
  const people = [await newcomer({ prefix }), await newcomer({ prefix }), await newcomer({ prefix })];
  await open(page, accounts);
  await settled(page);
  await page.keyboard.press('/');
  await page.keyboard.type(prefix);
  await expect(page.getByText(/^3 of [\d,]+ users match$/)).toBeVisible();
  await settled(page);
  await press(page, page.getByRole('checkbox', { name: 'Select all rows on this page' }), ' ');
  await page.keyboard.press('Shift+Tab');
  for (let i = 0; i < 20 && (await focused(page)) !== 'Inactivate'; i++) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Inactivate' });
  await press(page, dialog.getByRole('button', { name: 'Inactivate 3 users' }));
  await expect(dialog.getByText(/3 of 3 done/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  for (const { email } of people) expect((await beside.user(email))?.status).toBe('inactive');
});

/** What has the focus, by its words. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

test('the keyboard alone adds, edits, disables, enables and deletes a credential', async ({
  page,
  accounts,
  beside,
  newcomer,
}) => {
  const { email } = await newcomer({ projects: 1 });
  const main = await firstKey(beside, email);
  await open(page, accounts, '/credentials');
  await credentialsOf(page, email);
  await press(page, page.getByRole('button', { name: 'Add credential' }));
  const form = page.getByRole('dialog', { name: 'Add credential' });
  await expect(form.getByRole('combobox', { name: 'Owner' })).toBeFocused();
  await chooseOwner(page, email);
  await type(page, form.getByLabel('Rate limit'), '777');
  await press(page, form.getByLabel('Active'), ' ');
  await press(page, form.getByRole('button', { name: 'Create', exact: true }));
  const made = page.getByRole('dialog', { name: `The new key pair: ${email}` });
  const access_key = (await made.getByText(/^AKIA[A-Z2-7]{16}$/).textContent()) ?? '';
  await page.keyboard.press('Escape');
  await expect(made).toBeHidden();
  expect(await held(beside, email, access_key)).toMatchObject({ is_active: false, rate_limit: 777 });

  await tabTo(page, page.getByRole('tab', { name: /^Active/ }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: /^Inactive/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await press(page, rowOf(page, access_key).getByRole('button', { name: 'Edit' }));
  const edited = page.getByRole('dialog', { name: `Edit ${access_key}` });
  await type(page, edited.getByLabel('Rate limit'), '888');
  await page.keyboard.press('Enter');
  await expect(edited).toBeHidden();
  expect(await held(beside, email, access_key)).toMatchObject({ is_active: false, rate_limit: 888 });

  await press(page, rowOf(page, access_key).getByRole('button', { name: 'Enable' }));
  // where only the main key signs requests, a second one is asked about first
  if (/^2[34]\./.test(await beside.version())) {
    const warned = page.getByRole('dialog', { name: `Enable ${access_key}?` });
    await press(page, warned.getByRole('button', { name: 'Enable' }));
  }
  await expect.poll(async () => (await held(beside, email, access_key))?.is_active).toBe(true);
  await credentialsOf(page, email);
  await press(page, rowOf(page, access_key).getByRole('button', { name: 'Disable' }));
  await expect.poll(async () => (await held(beside, email, access_key))?.is_active).toBe(false);
  await credentialsOf(page, email, 'inactive');
  await press(page, rowOf(page, access_key).getByRole('button', { name: 'Delete' }));
  const question = page.getByRole('dialog', { name: `Delete ${access_key}?` });
  await expect(question.getByLabel(/To continue, type/)).toBeFocused();
  await page.keyboard.type(access_key);
  await expect(question.getByRole('button', { name: 'Delete' })).toBeEnabled(); // once it is known what hangs on the key
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  expect(Object.keys(await beside.keys(email))).toEqual([main]);
});

test('the keyboard alone brings somebody back, undoes that, and enables what is chosen @embedded', async ({
  page,
  accounts,
  beside,
  newcomer,
}) => {
  const { email } = await newcomer({ projects: 1, status: 'inactive' });
  const status = async () => (await beside.user(email))?.status;
  await open(page, accounts, `/users?tab=inactive&email=${email}`);
  const row = page.getByRole('row').filter({ hasText: email });
  const keys = page.getByRole('dialog', { name: new RegExp(`^${email}`) });
  await press(page, row.getByRole('button', { name: 'Reactivate' }));
  await expect(keys).toBeVisible();
  await page.keyboard.press('Escape');
  await press(page, page.getByRole('button', { name: 'Undo' }));
  await expect.poll(status).toBe('inactive');
  await press(page, row.getByRole('button', { name: 'Reactivate' }));
  await press(page, keys.getByRole('button', { name: 'Enable the chosen' }));
  await expect(keys.getByText(/1 of 1 done/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  expect(await status()).toBe('active');
  expect(Object.values(await beside.keys(email))).toEqual([true]);
});

test('the keyboard alone finds a job again on another page, retries what failed and saves the result @embedded', async ({
  page,
  accounts,
  beside,
  newcomer,
}) => {
  const prefix = `keys-${Math.random().toString(36).slice(2, 8)}`;
  const people = [await newcomer({ prefix }), await newcomer({ prefix })];
  await open(page, accounts, `/users?email=${prefix}`);
  let refuse = true;
  await page.route('**/func/admin/gql', async (route, request) => {
    if (!refuse || !request.postData()?.includes('modify_user')) return route.fallback();
    await route.fulfill({ json: { data: { result: { ok: false, msg: 'not today' } } } });
  });
  await press(page, page.getByRole('checkbox', { name: 'Select all rows on this page' }), ' ');
  await press(page, page.getByRole('status').getByRole('button', { name: 'Inactivate' }));
  const dialog = page.getByRole('dialog', { name: 'Inactivate' });
  await press(page, dialog.getByRole('button', { name: 'Inactivate 2 users' }));
  await expect(dialog.getByText('not today').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await press(page, page.getByRole('link', { name: 'Credentials', exact: true }));
  await expect(page.getByRole('heading', { level: 1, name: 'Credentials' })).toBeFocused();
  await press(page, page.getByRole('button', { name: /^Tasks/ }));
  await press(page, page.getByRole('dialog', { name: 'Tasks' }).getByRole('button', { name: 'Inactivate' }));
  refuse = false;
  await press(page, dialog.getByRole('button', { name: 'Retry failed' }));
  await expect(dialog.getByText(/2 of 2 done/)).toBeVisible();
  const file = page.waitForEvent('download');
  await press(page, dialog.getByRole('button', { name: 'Result as CSV' }));
  expect((await file).suggestedFilename()).toMatch(/\.csv$/);
  for (const { email } of people) expect((await beside.user(email))?.status).toBe('inactive');
});
