import { open, openAnew } from '../fixtures.ts';
import { expect, test } from '../people.ts';
import { edit } from '../user-steps.ts';

test('two people edit one user: the second sees what the first changed, chooses for each, and nothing is lost', async ({
  page,
  accounts,
  beside,
  newcomer,
}) => {
  const person = await newcomer({ projects: 1 });
  await open(page, accounts);
  const form = await edit(page, person.email);
  await form.getByLabel('Full name').fill('Mine');
  await form.getByLabel('Description').fill('Mine too');
  await beside.modify(person.email, { full_name: 'Theirs', description: 'Theirs too', need_password_change: true });
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByRole('alert')).toContainText('Somebody else changed this meanwhile');
  const full = form.getByRole('group', { name: 'Full name' });
  await expect(full.getByLabel('Mine')).toBeChecked();
  await expect(full).toContainText('Theirs');
  await form.getByRole('group', { name: 'Description' }).getByLabel('Theirs too').check();
  await form.getByRole('button', { name: 'Save these' }).click();
  await expect(form).toBeHidden();
  expect(await beside.user(person.email)).toMatchObject({
    full_name: 'Mine',
    description: 'Theirs too',
    need_password_change: true, // nobody else touched it here: kept without asking
    status: 'active',
  });
});

test('what changes while somebody chooses between two versions is asked about again, and a status is not brought back', async ({
  page,
  accounts,
  beside,
  newcomer,
}) => {
  const person = await newcomer();
  await open(page, accounts);
  const form = await edit(page, person.email);
  await form.getByLabel('Full name').fill('Mine');
  await beside.modify(person.email, { full_name: 'Theirs' });
  await form.getByRole('button', { name: 'Save' }).click();
  const full = form.getByRole('group', { name: 'Full name' });
  await expect(full).toContainText('Theirs');
  await beside.modify(person.email, { full_name: 'A third', status: 'inactive' });
  await form.getByRole('button', { name: 'Save these' }).click();
  await expect(full).toContainText('A third');
  await expect(full.getByLabel('Mine')).toBeChecked();
  expect(await beside.user(person.email)).toMatchObject({ full_name: 'A third', status: 'inactive' });
  await form.getByRole('button', { name: 'Save these' }).click();
  await expect(form).toBeHidden();
  expect(await beside.user(person.email)).toMatchObject({ full_name: 'Mine', status: 'inactive' });
});

test('what only somebody else changed is kept without asking', async ({ page, accounts, beside, newcomer }) => {
  const person = await newcomer();
  await open(page, accounts);
  const form = await edit(page, person.email);
  await form.getByLabel('Full name').fill('Mine');
  await beside.modify(person.email, { description: 'Theirs' });
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
  expect(await beside.user(person.email)).toMatchObject({ full_name: 'Mine', description: 'Theirs' });
});

test('a session that ends in the middle of a save: the form stands, filled, and the save goes on after signing in', async ({
  page,
  accounts,
  beside,
  newcomer,
}) => {
  const person = await newcomer();
  await openAnew(page, accounts);
  const form = await edit(page, person.email);
  await form.getByLabel('Full name').fill('Survived');
  await page.context().request.post('/server/logout');
  await form.getByRole('button', { name: 'Save' }).click();
  const again = page.getByRole('dialog', { name: /sign in again/i });
  await again.getByLabel('Password', { exact: true }).fill(accounts.superadmin.password);
  await again.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(again).toBeHidden();
  await expect(form.getByLabel('Full name')).toHaveValue('Survived');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
  expect(await beside.user(person.email)).toMatchObject({ full_name: 'Survived', status: 'active' });
});
