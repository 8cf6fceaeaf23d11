import type { Page, Route } from '@playwright/test';
import { open, rows, settled, signIn } from './fixtures.ts';
import { expect, test } from './people.ts';
import { edit, fill, find, form, save } from './user-steps.ts';

/** Chooses a project in the form that is open. */
async function choose(page: Page, project: string): Promise<void> {
  await form(page).getByLabel('Projects').fill(project);
  await page.locator('.ant-select-dropdown').getByTitle(project, { exact: true }).click();
  await page.keyboard.press('Escape');
}

test.describe('guide: create users', () => {
  test('a user can be created by clicking "Create user", and is in the list afterwards @first', async ({
    page,
    accounts,
    beside,
    nobody,
  }) => {
    await open(page, accounts);
    const person = nobody();
    await page.getByRole('button', { name: 'Create user' }).click();
    await fill(page, person);
    await form(page).getByLabel('Full name').fill('<img src=x onerror=alert(1)> \u202Etxt.exe');
    await form(page).getByLabel('Require password change').check();
    await form(page).getByRole('button', { name: 'Create', exact: true }).click();
    const made = page.getByRole('dialog', { name: `The new key pair: ${person.email}` });
    await expect(made).toBeVisible();
    await made.getByRole('button', { name: 'Close' }).last().click();
    const row = await find(page, person.email);
    await expect(row).toContainText('<img src=x onerror=alert(1)>');
    expect(await beside.user(person.email)).toMatchObject({
      status: 'active',
      role: 'user',
      domain_name: 'default',
      need_password_change: true,
      full_name: '<img src=x onerror=alert(1)> \u202Etxt.exe',
    });
  });

  test('the new key pair is shown once, to be copied or downloaded @first', async ({
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
    await page.getByRole('button', { name: 'Activity' }).click();
    await expect(page.getByRole('dialog', { name: 'Activity' })).toContainText(person.email);
    await expect(page.getByRole('dialog', { name: 'Activity' })).not.toContainText(person.password);
  });

  test('the password has at least 8 characters with a letter, a digit and a special character; e-mail and name at most 64 @first', async ({
    page,
    accounts,
    beside,
    nobody,
  }) => {
    await open(page, accounts);
    await page.getByRole('button', { name: 'Create user' }).click();
    const wrong = { email: `${'a'.repeat(60)}@example.com`, username: 'b'.repeat(65), password: 'short1!' };
    await fill(page, wrong);
    await form(page).getByRole('button', { name: 'Create', exact: true }).click();
    await expect(form(page).getByText('At most 64 characters.')).toHaveCount(2);
    await expect(form(page).getByText('At least 8 characters, with a letter')).toBeVisible();
    await expect(form(page).getByLabel('E-mail')).toBeFocused();
    await expect(form(page).getByLabel('E-mail')).toHaveValue(wrong.email);
    const password = form(page).getByLabel('Password', { exact: true });
    for (const weak of ['Pass-1a', 'password!', '12345678!', 'Password1']) {
      await password.fill(weak);
      await expect(password).toHaveAttribute('aria-invalid', 'true');
    }
    await password.fill('Passw0rd!');
    await expect(password).not.toHaveAttribute('aria-invalid', 'true');
    await expect(form(page).getByText('The two passwords differ.')).toBeVisible();
    expect(await beside.user(wrong.email)).toBeNull();
    // the password alone is enough to be refused for
    const person = nobody();
    await fill(page, { ...person, password: 'Password1' });
    await form(page).getByRole('button', { name: 'Create', exact: true }).click();
    await expect(password).toBeFocused();
    expect(await beside.user(person.email)).toBeNull();
    await fill(page, { ...person, password: 'Passw0rd!' });
    await form(page).getByRole('button', { name: 'Create', exact: true }).click();
    await expect(form(page)).toBeHidden();
    expect(await beside.user(person.email)).not.toBeNull();
  });

  test('a user with the same e-mail or user name cannot be created again @first', async ({
    page,
    accounts,
    beside,
    nobody,
    newcomer,
  }) => {
    const there = await newcomer();
    const person = nobody();
    await open(page, accounts);
    await page.getByRole('button', { name: 'Create user' }).click();
    await fill(page, { ...person, email: there.email });
    await form(page).getByRole('button', { name: 'Create', exact: true }).click();
    await expect(form(page).getByText('Another user has this e-mail address already.')).toBeVisible();
    await form(page).getByLabel('E-mail').fill(person.email);
    await form(page).getByLabel('User name').fill(there.username);
    await form(page).getByRole('button', { name: 'Create', exact: true }).click();
    await expect(form(page).getByText('Another user has this user name already.')).toBeVisible();
    expect(await beside.user(person.email)).toBeNull();
    await form(page).getByLabel('User name').fill(person.username);
    await form(page).getByRole('button', { name: 'Create', exact: true }).click();
    await expect(page.getByText(`${person.email} created.`)).toBeVisible();
  });
});

test.describe('guide: see and update users', () => {
  test('details show the domain and the projects of the user @first', async ({ page, accounts, beside, newcomer }) => {
    const person = await newcomer({ projects: 1 });
    await open(page, accounts);
    const row = await find(page, person.email);
    await row.getByRole('button', { name: 'Details' }).click();
    const drawer = page.getByRole('dialog', { name: person.email });
    await expect(drawer.getByText('default', { exact: true }).first()).toBeVisible();
    for (const project of await beside.projects(person.email)) await expect(drawer).toContainText(project);
    const [key = ''] = Object.keys(await beside.keys(person.email));
    await expect(drawer.getByRole('link', { name: key })).toBeVisible();
    await expect(drawer).toContainText(/Live sessions\s*0/);
  });

  test('name, password and status can be changed, the e-mail address cannot; only what was changed is sent @first', async ({
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

  test('projects are chosen, and those that the manager keeps for itself stay @first', async ({
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

  test('in another domain a user starts without the old projects @first', async ({
    page,
    accounts,
    beside,
    newcomer,
  }) => {
    const domain = (await beside.ask<{ domains: { name: string }[] }>('query { domains { name } }')).domains
      .map(({ name }) => name)
      .find(name => name !== 'default');
    const person = await newcomer({ projects: 1 });
    await open(page, accounts);
    await edit(page, person.email);
    await form(page)
      .getByLabel('Domain')
      .selectOption(domain ?? '');
    await save(page);
    expect(await beside.user(person.email)).toMatchObject({ domain_name: domain, status: 'active' });
    expect(await beside.projects(person.email)).toEqual([]);
  });

  test('whoever moved to another domain is put into its projects afterwards, and out of them again @first', async ({
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
});

test.describe('guide: inactivate and reactivate', () => {
  test('inactive users cannot log in; all credentials become inactive; reactivating brings back the user alone @first', async ({
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

  test('many at once: each verdict names the credentials, and those that stay inactive are enabled in a job after it @first', async ({
    page,
    accounts,
    beside,
    newcomer,
  }) => {
    const prefix = `back-${Math.random().toString(36).slice(2, 8)}`;
    const people = [await newcomer({ prefix, projects: 1 }), await newcomer({ prefix, projects: 1 })];
    const keys = await Promise.all(people.map(async ({ email }) => Object.keys(await beside.keys(email))[0] ?? ''));
    const on = async () =>
      Object.assign({}, ...(await Promise.all(people.map(({ email }) => beside.keys(email))))) as Record<
        string,
        boolean
      >;
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

  test('of ticked users what became of them meanwhile counts, and none stays ticked once the job has begun @first', async ({
    page,
    accounts,
    beside,
    newcomer,
  }) => {
    const prefix = `ticked-${Math.random().toString(36).slice(2, 8)}`;
    const stays = await newcomer({ prefix });
    const out = await newcomer({ prefix });
    const gone = await newcomer({ prefix });
    await open(page, accounts, `/users?email=${prefix}`);
    await settled(page);
    await expect(rows(page)).toHaveCount(3);
    await page.getByRole('checkbox', { name: 'Select all rows on this page' }).check();
    await beside.modify(out.email, { status: 'inactive' });
    await beside.remove(gone.email);
    // they are read first, and where that fails it is said and can be asked again
    const gateway = (route: Route) => route.fulfill({ status: 502, body: '<html>' });
    await page.route('**/func/admin/gql', gateway);
    await page.getByRole('button', { name: 'Inactivate', exact: true }).first().focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Inactivate' });
    await expect(dialog).toContainText('What is selected could not be read.');
    await page.unroute('**/func/admin/gql', gateway);
    await dialog.getByRole('button', { name: 'Try again' }).focus();
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('list', { name: 'To do: 1' })).toContainText(stays.email);
    const left = dialog.getByRole('list', { name: 'Skipped: 2' }).getByRole('listitem');
    await expect(left.filter({ hasText: out.email })).toContainText('not active');
    await expect(left.filter({ hasText: gone.email })).toContainText('no longer there');
    await dialog.getByRole('button', { name: 'Inactivate 1 user' }).click();
    await expect(dialog.getByText(/1 of 1 done/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await expect(page.getByText(/^\d+ selected$/)).toBeHidden();
    await expect(page.getByRole('main')).toBeFocused(); // the button that began it went with the selection
    expect(await beside.user(stays.email)).toMatchObject({ status: 'inactive' });
  });

  test('a reactivation can be undone', async ({ page, accounts, beside, newcomer }) => {
    const person = await newcomer({ status: 'before-verification' });
    await open(page, accounts);
    await (await find(page, person.email, 'Inactive')).getByRole('button', { name: 'Reactivate' }).click();
    const keys = page.getByRole('dialog', { name: new RegExp(`^${person.email}`) });
    await keys.getByRole('button', { name: 'Cancel' }).click();
    const notice = page.getByRole('status').filter({ hasText: `${person.email} is active again.` });
    await expect(notice).toBeVisible();
    await notice.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await beside.user(person.email))?.status).toBe('before-verification');
  });

  test('whoever is signed in is not inactivated by mistake', async ({ page, accounts }) => {
    await open(page, accounts);
    const row = await find(page, accounts.superadmin.email);
    await expect(row.getByRole('button', { name: 'Inactivate' })).toBeDisabled();
    await row.getByRole('button', { name: 'Edit' }).click();
    await expect(form(page).getByLabel('Full name')).toBeVisible();
    for (const label of ['Status', 'Role', 'Domain']) await expect(form(page).getByLabel(label)).toBeDisabled();
    await expect(form(page)).toContainText('From an address that is not among them you are shut out at once.');
  });
});

test('only a superadmin creates and changes users: a domain admin sees why not @first', async ({ page, accounts }) => {
  await page.goto('/users');
  await signIn(page, accounts.admin);
  await settled(page);
  await expect(page.getByRole('button', { name: 'Create user' })).toBeDisabled();
  await expect(page.getByText('Only a superadmin may change users.')).toBeVisible();
  const row = await find(page, accounts.admin.email);
  for (const name of ['Edit', 'Inactivate']) {
    await expect(row.getByRole('button', { name })).toBeDisabled();
    await expect(row.getByRole('button', { name })).toHaveAttribute('title', /Only a superadmin/);
  }
  await row.getByRole('link').click();
  await expect(page.getByRole('dialog')).toContainText('Only a superadmin may change users.');
});

/** The release that is connected, as the header says it. */
async function versionOf(page: Page): Promise<string> {
  const said = (await page.getByText(/^Manager \d/).textContent()) ?? '';
  return /\d+\.\d+/.exec(said)?.[0] ?? '';
}
