import type { Locator, Page } from '@playwright/test';
import { open, settled, signIn, table } from './fixtures.ts';
import { expect, test } from './people.ts';

/** Opens the form of a user, found by e-mail address. */
async function edit(page: Page, email: string): Promise<Locator> {
  await page.goto(`/users?email=${encodeURIComponent(email)}`);
  await settled(page);
  await table(page).getByRole('row').nth(1).getByRole('button', { name: 'Edit' }).click();
  const form = page.getByRole('dialog', { name: `Edit ${email}` });
  await expect(form.getByLabel('User name')).toBeVisible();
  return form;
}

test('two people edit one user: the second sees what the first changed, chooses for each, and nothing is lost @first', async ({
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

test('what changes while somebody chooses between two versions is asked about again, and a status is not brought back @first', async ({
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

test('leaving unsaved input asks first: Escape, Back, and the form stays as it is until it is discarded @once', async ({
  page,
  accounts,
  newcomer,
}) => {
  const person = await newcomer();
  await open(page, accounts);
  for (const name of [/^Inactive/, /^Active/]) {
    const tab = page.getByRole('tab', { name });
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true'); // the list at rest may still be the other one
    await settled(page);
  }
  await page.getByRole('searchbox', { name: 'Search E-mail' }).fill(person.email);
  await expect(page.getByText(/^1 of [\d,]+ users match$/)).toBeVisible();
  await table(page).getByRole('row').nth(1).getByRole('button', { name: 'Edit' }).click();
  const form = page.getByRole('dialog', { name: `Edit ${person.email}` });
  await form.getByLabel('Full name').fill('Half typed');
  await page.keyboard.press('Escape');
  const question = page.getByRole('dialog', { name: 'Leave without saving?' });
  await expect(question.getByRole('button', { name: 'Go on editing' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  await expect(form.getByLabel('Full name')).toHaveValue('Half typed');
  await page.goBack();
  await question.getByRole('button', { name: 'Go on editing' }).click();
  await expect(form.getByLabel('Full name')).toHaveValue('Half typed');
  await page.goBack();
  await question.getByRole('button', { name: 'Discard' }).click();
  await expect(form).toBeHidden();
});

test('a session that ends in the middle of a save: the form stands, filled, and the save goes on after signing in @first', async ({
  page,
  accounts,
  beside,
  newcomer,
}) => {
  const person = await newcomer();
  await open(page, accounts);
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

test('a proxy that breaks, a connection that drops: the form stands with the reason, and saves when it can @embedded', async ({
  page,
  beside,
  newcomer,
}) => {
  const person = await newcomer();
  await page.goto('/users');
  await signIn(page, { email: 'shaky@example.com', password: 'Demo-pw-1!' });
  const form = await edit(page, person.email);
  await form.getByLabel('Full name').fill('On the third try');
  for (const reason of ['answered instead of the manager', 'There was no answer']) {
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(form.getByRole('alert')).toContainText('The user was not saved.');
    await expect(form.getByRole('alert')).toContainText(reason);
    await expect(form.getByLabel('Full name')).toHaveValue('On the third try');
  }
  expect(await beside.user(person.email)).toMatchObject({ full_name: 'A Newcomer' });
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
  expect(await beside.user(person.email)).toMatchObject({ full_name: 'On the third try' });
});

test('offline in the middle of a save: the form stands, and saves once the network is back', async ({
  page,
  accounts,
  beside,
  newcomer,
}) => {
  const person = await newcomer();
  await open(page, accounts);
  const form = await edit(page, person.email);
  await form.getByLabel('Full name').fill('Back online');
  await page.context().setOffline(true);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByRole('alert')).toContainText('The user was not saved.');
  await expect(form.getByLabel('Full name')).toHaveValue('Back online');
  await page.context().setOffline(false);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
  expect(await beside.user(person.email)).toMatchObject({ full_name: 'Back online' });
});

test('a refusal in the middle of a save is shown at its field, in words, with nothing lost @first', async ({
  page,
  accounts,
  beside,
  newcomer,
}) => {
  const [person, other] = [await newcomer(), await newcomer()];
  await open(page, accounts);
  const form = await edit(page, person.email);
  await form.getByLabel('Full name').fill('Kept');
  await form.getByLabel('User name').fill(other.username);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByText('Another user has this user name already.')).toBeVisible();
  await expect(form.getByLabel('Full name')).toHaveValue('Kept');
  await form.getByLabel('User name').fill(person.username);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
  expect(await beside.user(person.email)).toMatchObject({ full_name: 'Kept', username: person.username });
});

test('what only the manager can refuse, it refuses: the form stands, at the field, in words @first', async ({
  page,
  accounts,
  beside,
  newcomer,
}) => {
  const [person, other] = [await newcomer(), await newcomer()];
  const wanted = `${other.username}-x`;
  await open(page, accounts);
  const form = await edit(page, person.email);
  await form.getByLabel('Full name').fill('Kept');
  await form.getByLabel('User name').fill(wanted);
  // somebody is quicker: between the last look and the write the name is taken
  await page.route('**/func/admin/gql', async (route, request) => {
    if (request.postData()?.includes('modify_user')) await beside.modify(other.email, { username: wanted });
    await route.fallback();
  });
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByText('Another user has this user name already.').first()).toBeVisible();
  await expect(form.getByLabel('User name')).toBeFocused();
  await expect(form.getByLabel('Full name')).toHaveValue('Kept');
  expect(await beside.user(person.email)).toMatchObject({ username: person.username });
  await page.unroute('**/func/admin/gql');
  await form.getByLabel('User name').fill(person.username);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
  expect(await beside.user(person.email)).toMatchObject({ full_name: 'Kept', username: person.username });
});

test('a project that is active no more stands in the form by its name, and stays unless it is taken out @embedded', async ({
  page,
  accounts,
  beside,
  newcomer,
}) => {
  const person = await newcomer({ projects: 1 });
  const { groups } = await beside.ask<{ groups: { id: string; name: string }[] }>('query { groups { id name } }');
  const old = groups.find(({ name }) => name === 'retired-2023');
  const uuid = (await beside.user(person.email))?.uuid;
  await beside.ask('mutation($g: UUID!, $p: ModifyGroupInput!) { modify_group(gid: $g, props: $p) { ok msg } }', {
    g: old?.id,
    p: { user_update_mode: 'add', user_uuids: [uuid] },
  });
  const before = await beside.projects(person.email);
  expect(before).toContain('retired-2023');
  await open(page, accounts);
  const form = await edit(page, person.email);
  await expect(form.getByText('retired-2023')).toBeVisible();
  await expect(form).not.toContainText(old?.id ?? 'no such project');
  await form.getByLabel('Full name').fill('Kept');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
  expect(await beside.projects(person.email)).toEqual(before);
});
