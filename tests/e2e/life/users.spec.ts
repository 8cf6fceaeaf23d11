import type { Page } from '@playwright/test';
import { open, patiently, settled, signIn } from '../fixtures.ts';
import { expect, test } from '../people.ts';
import { edit, fill, find, form, save } from '../user-steps.ts';

/** Chooses a project in the form that is open. */
async function choose(page: Page, project: string): Promise<void> {
  await form(page).getByLabel('Projects').fill(project);
  await page.locator('.ant-select-dropdown').getByTitle(project, { exact: true }).click();
  await page.keyboard.press('Escape');
}

test('guide: a user is created by "Create user" and is in the list; the new key pair is shown once, to download', async ({
  page,
  accounts,
  nobody,
  beside,
}) => {
  await open(page, accounts);
  const person = nobody();
  await page.getByRole('button', { name: 'Create user' }).click();
  await fill(page, person);
  await choose(page, 'default');
  await form(page).getByRole('button', { name: 'Create', exact: true }).click();
  const made = page.getByRole('dialog', { name: `The new key pair: ${person.email}` });
  await expect(made).toBeVisible();
  const [key] = Object.keys(await beside.keys(person.email));
  await expect(made).toContainText(key ?? 'no key');
  const download = page.waitForEvent('download');
  await made.getByRole('button', { name: 'Download' }).click();
  expect((await download).suggestedFilename()).toBe(`${key}.csv`);
  await page.keyboard.press('Escape');
  await expect(made).toBeHidden();
  expect(await beside.user(person.email)).toMatchObject({ status: 'active', role: 'user', domain_name: 'default' });
  expect(await beside.projects(person.email)).toEqual(['default']);
  await page.getByRole('button', { name: 'Activity' }).click();
  await expect(page.getByRole('dialog', { name: 'Activity' })).toContainText(person.email);
  await expect(page.getByRole('dialog', { name: 'Activity' })).not.toContainText(person.password);
  await find(page, person.email);
});

test('name, password and status can be changed, the e-mail address cannot; only what was changed is sent', async ({
  page,
  accounts,
  beside,
  newcomer,
}) => {
  const person = await newcomer({ projects: 2 });
  const [before, projects] = [await beside.user(person.email), await beside.projects(person.email)];
  expect(projects).toHaveLength(2);
  await open(page, accounts);
  await edit(page, person.email);
  await expect(form(page).getByLabel('E-mail')).toBeDisabled();
  await expect(form(page).getByRole('button', { name: 'Save' })).toBeDisabled();
  await form(page).getByLabel('Full name').fill('Renamed');
  await expect(form(page).getByRole('region', { name: 'What will change' })).toContainText('A Newcomer → Renamed');
  await form(page).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(`${person.email} saved.`)).toBeVisible();
  expect(await beside.user(person.email)).toEqual({ ...before, full_name: 'Renamed' });

  await edit(page, person.email);
  await form(page).getByLabel('Role').selectOption('admin');
  await save(page);
  expect(await beside.user(person.email)).toMatchObject({ status: 'active', role: 'admin', full_name: 'Renamed' });
  expect(await beside.projects(person.email)).toEqual(projects);

  await edit(page, person.email);
  await form(page).getByLabel('Password', { exact: true }).fill('Another-pw-2!');
  await form(page).getByLabel('Confirm password').fill('Another-pw-2!');
  await form(page).getByLabel('Status').selectOption('before-verification');
  await save(page);
  // the account is shut; up to 26.4 its credentials are not yet
  const newest = (await beside.version()).startsWith('26.9');
  if (!newest) {
    const left = page.getByRole('dialog', { name: `Credentials that still work: ${person.email}` });
    await left.getByRole('button', { name: 'Disable 1 credential' }).click();
    await expect(left.getByText('1 of 1 done')).toBeVisible();
    await left.getByRole('button', { name: 'Close' }).last().click();
  }
  await expect(await find(page, person.email, 'Inactive')).toContainText('before-verification');
  const keys = Object.values(await beside.keys(person.email));
  expect(keys).toEqual([newest]);

  await (await find(page, person.email, 'Inactive')).getByRole('button', { name: 'Edit' }).click();
  await form(page).getByLabel('Status').selectOption('active');
  await save(page);
  if (keys.includes(false)) {
    const back = page.getByRole('dialog', { name: `${person.email}: Credentials that stay inactive` });
    await back.getByRole('button', { name: 'Enable the chosen' }).click();
    await expect(back.getByText('1 of 1 done')).toBeVisible();
    await back.getByRole('button', { name: 'Close' }).last().click();
  }
  expect(Object.values(await beside.keys(person.email))).toEqual([true]);
});

test('projects are chosen, and those that the manager keeps for itself stay', async ({
  page,
  accounts,
  beside,
  newcomer,
}) => {
  const person = await newcomer({ projects: 1 });
  const before = await beside.user(person.email);
  const [only = ''] = await beside.projects(person.email);
  await open(page, accounts);
  await edit(page, person.email);
  await form(page).getByLabel('Projects').press('Backspace');
  await save(page);
  expect(await beside.projects(person.email)).toEqual([]);
  const hidden = before?.groups.map(group => group.name).filter(name => name !== only);
  expect((await beside.user(person.email))?.groups.map(group => group.name).sort()).toEqual(hidden?.sort());
  await edit(page, person.email);
  await choose(page, only);
  await save(page);
  expect(await beside.projects(person.email)).toEqual([only]);
});

test('whoever moved to another domain is put into its projects afterwards, and out of them again', async ({
  page,
  accounts,
  beside,
  newcomer,
  enoughProjects,
}) => {
  const { domains } = await beside.ask<{ domains: { name: string }[] }>('query { domains { name } }');
  const domain_name = domains.find(({ name }) => name !== 'default')?.name ?? '';
  const [id] = await enoughProjects(domain_name, 1);
  const { groups } = await beside.ask<{ groups: { id: string; name: string }[] }>(
    'query($d: String) { groups(domain_name: $d, is_active: true) { id name } }',
    { d: domain_name },
  );
  const name = groups.find(group => group.id === id)?.name ?? '';
  const person = await newcomer({ projects: 1 });
  await open(page, accounts);
  await edit(page, person.email);
  await form(page).getByLabel('Domain').selectOption(domain_name);
  await save(page);
  expect(await beside.projects(person.email)).toEqual([]);
  await edit(page, person.email);
  await choose(page, name);
  await save(page);
  expect(await beside.projects(person.email)).toEqual([name]);
  expect(await beside.user(person.email)).toMatchObject({ domain_name, status: 'active' });
  await edit(page, person.email);
  await form(page).getByLabel('Projects').press('Backspace');
  await form(page).getByLabel('Full name').fill('Moved');
  await save(page);
  expect(await beside.projects(person.email)).toEqual([]);
  expect(await beside.user(person.email)).toMatchObject({ domain_name, full_name: 'Moved', status: 'active' });
});

test('inactive users cannot log in; all credentials become inactive; reactivating brings back the user alone', async ({
  page,
  accounts,
  beside,
  newcomer,
  browser,
  baseURL,
}) => {
  const person = await newcomer({ projects: 1 });
  await open(page, accounts);
  await (await find(page, person.email)).getByRole('button', { name: 'Inactivate' }).click();
  const dialog = page.getByRole('dialog', { name: `Inactivate: ${person.email}` });
  const [key = ''] = Object.keys(await beside.keys(person.email));
  await expect(dialog).toContainText(key);
  expect((await beside.user(person.email))?.status).toBe('active'); // not before it is confirmed
  await dialog.getByRole('button', { name: 'Inactivate', exact: true }).click();
  const newest = await versionOf(page);
  // 26.9 keeps main keys on: the status alone shuts the user out
  await expect(dialog.getByText(newest === '26.9' ? '1 of 1 done' : '2 of 2 done')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  expect((await beside.user(person.email))?.status).toBe('inactive');
  if (newest !== '26.9') expect(Object.values(await beside.keys(person.email))).toEqual([false]);

  const other = await browser.newContext({ ...(baseURL && { baseURL }) });
  const door = await other.newPage();
  await door.goto('/users');
  await signIn(door, person);
  await expect(door.getByRole('alert')).toContainText(/password|e-mail/i);
  await other.close();

  const row = await find(page, person.email, 'Inactive');
  await expect(row).toContainText('inactive');
  await row.getByRole('button', { name: 'Reactivate' }).click();
  await expect.poll(async () => (await beside.user(person.email))?.status).toBe('active');
  if (newest === '26.9') await expect(page.getByText(`${person.email} is active again.`)).toBeVisible();
  else {
    const keys = page.getByRole('dialog', { name: new RegExp(`^${person.email}`) });
    await expect(keys).toContainText('Credentials that stay inactive');
    expect(Object.values(await beside.keys(person.email))).toEqual([false]);
    await keys.getByRole('button', { name: 'Enable the chosen' }).click();
    await expect(keys.getByText(/1 of 1 done/)).toBeVisible();
    await keys.getByRole('button', { name: 'Close' }).last().click();
    await expect(keys).toBeHidden();
    expect(Object.values(await beside.keys(person.email))).toEqual([true]);
  }
  // signed in, and turned away only because this console is for administrators
  const back = await browser.newContext({ ...(baseURL && { baseURL }) });
  const again = await back.newPage();
  await again.goto('/users');
  await signIn(again, person);
  await expect(again.getByText(/for administrators, and your role/).first()).toBeVisible();
  await back.close();
});

test('many at once: each verdict names the credentials, and those that stay inactive are enabled in a job after it', async ({
  page,
  accounts,
  beside,
  newcomer,
}) => {
  const prefix = `back-${Math.random().toString(36).slice(2, 8)}`;
  const people = [await newcomer({ prefix, projects: 1 }), await newcomer({ prefix, projects: 1 })];
  const keys = await Promise.all(people.map(async ({ email }) => Object.keys(await beside.keys(email))[0] ?? ''));
  const on = async () =>
    Object.assign({}, ...(await Promise.all(people.map(({ email }) => beside.keys(email))))) as Record<string, boolean>;
  await open(page, accounts);
  const stays = (await versionOf(page)) === '26.9'; // where the status alone shuts out
  const job = async (name: 'Inactivate' | 'Reactivate') => {
    await page.goto(`/users?email=${prefix}${name === 'Reactivate' ? '&tab=inactive' : ''}`);
    await settled(page);
    await page.getByRole('checkbox', { name: 'Select all rows on this page' }).check();
    await page.getByRole('button', { name, exact: true }).first().click();
    const dialog = page.getByRole('dialog', { name });
    await dialog.getByRole('button', { name: `${name} 2 users` }).click();
    await expect(dialog.getByText(/2 of 2 done/)).toBeVisible();
    return dialog;
  };
  const out = await job('Inactivate');
  for (const key of keys)
    await expect(out).toContainText(stays ? `${key}: the main key cannot be` : `credentials disabled: ${key}`);
  const back = await job('Reactivate');
  const offer = back.getByRole('button', { name: 'Enable their credentials' });
  if (stays) {
    await expect(back.getByText('no inactive credential')).toHaveCount(2);
    await expect(offer).toBeHidden();
    return;
  }
  for (const key of keys) await expect(back).toContainText(`credentials that stay inactive: ${key}`);
  expect(Object.values(await on())).toEqual([false, false]);
  await offer.click();
  const enabling = page.getByRole('dialog', { name: 'Enable their credentials' });
  await enabling.getByRole('button', { name: 'Enable 2 credentials' }).click();
  await expect(enabling.getByText(/2 of 2 done/)).toBeVisible();
  expect(Object.values(await on())).toEqual([true, true]);
});

test('guide: the new password signs in, the old one no more', async ({ page, accounts, newcomer, requestsOf }) => {
  const person = await newcomer();
  await open(page, accounts);
  await edit(page, person.email);
  await form(page).getByLabel('Password', { exact: true }).fill('Another-pw-2!');
  await form(page).getByLabel('Confirm password').fill('Another-pw-2!');
  await save(page);
  const other = await requestsOf({ email: person.email, password: 'Another-pw-2!' });
  await other.post('/server/logout');
  const refused = await patiently(() =>
    other.post('/server/login', { data: { username: person.email, password: person.password } }),
  );
  expect(await refused.json()).toMatchObject({ authenticated: false });
});

test('guide: whoever shall change their password reads so above every page until it is changed', async ({
  page,
  beside,
  newcomer,
  requestsOf,
}) => {
  const person = await newcomer({ role: 'superadmin' });
  await beside.modify(person.email, { need_password_change: true });
  await page.goto('/users');
  await signIn(page, person);
  await settled(page);
  const bar = page.getByText('An administrator asks you to change your password.');
  await expect(bar).toBeVisible();
  await page.getByRole('link', { name: 'Credentials' }).click();
  await expect(page.getByRole('heading', { name: 'Credentials' })).toBeVisible();
  await expect(bar).toBeVisible();

  // by keyboard alone
  await page.getByRole('button', { name: 'Change password' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Change password' });
  await expect(dialog.getByLabel('Current password')).toBeFocused();
  await page.keyboard.type('Wrong-pw-1!');
  await dialog.getByLabel('New password').focus();
  await page.keyboard.type('Newest-pw-3!');
  await dialog.getByLabel('Confirm password').focus();
  await page.keyboard.type('Newest-pw-3!');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('This is not your current password.').first()).toBeVisible();
  await expect(dialog.getByLabel('Current password')).toBeFocused();
  await expect(dialog.getByLabel('New password')).toHaveValue('Newest-pw-3!');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(person.password);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Password changed.')).toBeVisible();
  await expect(dialog).toBeHidden();
  await expect(bar).toBeHidden();
  await expect(page.getByRole('main')).toBeFocused(); // the keyboard goes on where the bar was
  expect(await beside.user(person.email)).toMatchObject({ need_password_change: false, status: 'active' });
  await requestsOf({ email: person.email, password: 'Newest-pw-3!' }); // which signs in

  await page.getByRole('button', { name: 'Activity' }).click();
  const activity = page.getByRole('dialog', { name: 'Activity' });
  await expect(activity.getByText('Change own password').first()).toBeVisible();
  await expect(activity).not.toContainText('Newest-pw-3!');
});

/** The release that is connected, as the header says it. */
async function versionOf(page: Page): Promise<string> {
  const said = (await page.getByText(/^Manager \d/).textContent()) ?? '';
  return /\d+\.\d+/.exec(said)?.[0] ?? '';
}
