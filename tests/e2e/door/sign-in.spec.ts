import { atLeast } from '#lib/versions.ts';
import { openAnew, rows, settled, signIn, table } from '../fixtures.ts';
import { expect, test } from '../people.ts';

test('a superadmin signs in and sees the first 20 users', async ({ page, accounts, live }) => {
  await page.goto('/');
  await expect(page).toHaveTitle(/Sign in/);
  await signIn(page, accounts.superadmin);
  await expect(page.getByRole('heading', { level: 1, name: 'Users' })).toBeVisible();
  await settled(page);
  if (!live) await expect(rows(page)).toHaveCount(20);
  await expect(page.getByRole('button', { name: 'Account' })).toHaveText(accounts.superadmin.email);
  await expect(page).toHaveTitle(/Users/);
});

test('a wrong password is told, and the form stays as it is', async ({ page }) => {
  await page.goto('/');
  await signIn(page, { email: 'nobody@example.com', password: 'not-the-password' });
  await expect(page.getByRole('alert')).toContainText('E-mail or password is wrong');
  await expect(page.getByLabel('E-mail', { exact: true })).toHaveValue('nobody@example.com');
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('not-the-password');
});

test('a link opened while signed out leads there after the sign-in', async ({ page, accounts }) => {
  await page.goto('/users?tab=inactive&sort=email&per_page=50');
  await signIn(page, accounts.superadmin);
  await expect(page.getByRole('tab', { name: /Inactive/ })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('columnheader', { name: /E-mail/ })).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.getByLabel('Rows per page')).toHaveValue('50');
  await expect(page.getByRole('heading', { level: 1, name: 'Users' })).toBeFocused();
});

test('after a reload the person is still signed in', async ({ page, accounts }) => {
  await openAnew(page, accounts);
  await page.reload();
  await settled(page);
  await expect(page.getByRole('button', { name: 'Account' })).toHaveText(accounts.superadmin.email);
});

test('signing out ends the session', async ({ page, accounts }) => {
  await openAnew(page, accounts);
  await page.getByRole('button', { name: 'Account' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  await expect(page.getByLabel('E-mail')).toBeFocused();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
});

test('a plain user is turned away kindly', async ({ page, accounts }) => {
  await page.goto('/');
  await signIn(page, accounts.user);
  await expect(page.getByRole('alert').first()).toContainText(
    'this console is for administrators, and your role is “user”',
  );
  await page.reload();
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
});

test('a superadmin sees the users of every domain, a domain admin those of the own domain only', async ({
  page,
  accounts,
  beside,
  newcomer,
}) => {
  const own = await newcomer();
  const { domains } = await beside.ask<{ domains: { name: string }[] }>('query { domains { name } }');
  const [elsewhere = ''] = domains.map(({ name }) => name).filter(name => name !== 'default');
  const other = await newcomer({ domain: elsewhere });
  const search = page.getByRole('searchbox', { name: 'Search E-mail' });
  for (const [who, seen] of [
    ['superadmin', [own, other]],
    ['admin', [own]],
  ] as const) {
    await page.goto('/users');
    await signIn(page, accounts[who]);
    await settled(page);
    for (const { email } of [own, other]) {
      await search.fill(email);
      if (seen.some(person => person.email === email)) await expect(rows(page)).toHaveText([email]);
      else await expect(page.getByText('Nothing matches these filters.')).toBeVisible();
    }
    await page.context().clearCookies();
  }
});

test('a session lost in the middle of work asks for a sign-in over the page, and nothing is lost', async ({
  page,
  accounts,
}) => {
  await openAnew(page, accounts);
  await settled(page);
  await page.getByRole('searchbox', { name: 'Search E-mail' }).fill('admin@example.com');
  await expect(page.getByText(/ match$/)).toBeVisible();
  await table(page)
    .getByRole('checkbox', { name: `Select ${accounts.admin.email}` })
    .check();
  await page.evaluate(() => fetch('/server/logout', { method: 'POST' }));
  await page
    .getByRole('columnheader', { name: /E-mail/ })
    .getByRole('button')
    .click();
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByLabel('E-mail', { exact: true })).toHaveValue(accounts.superadmin.email);
  await dialog.getByLabel('Password', { exact: true }).fill(accounts.superadmin.password);
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(dialog).toBeHidden();
  await settled(page);
  await expect(page.getByRole('searchbox', { name: 'Search E-mail' })).toHaveValue('admin@example.com');
  await expect(page.getByText('1 selected')).toBeVisible();
  await expect(page.getByRole('columnheader', { name: /E-mail/ })).toHaveAttribute('aria-sort', 'ascending');
});

test('a key pair signs in straight at the manager, and is gone after a reload', async ({
  page,
  accounts,
  endpoint,
  complaints,
}) => {
  test.skip(endpoint === null, 'the address of the manager itself is not given');
  await page.goto('/users');
  await page.getByRole('button', { name: 'Use an access key instead' }).click();
  await page.getByLabel('Endpoint').fill(endpoint ?? '');
  await page.getByLabel('Access key').fill(accounts.superadmin.access_key);
  await page.getByLabel('Secret key').fill('a-wrong-secret');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('The manager refused this key pair');
  await page.getByLabel('Secret key').fill(accounts.superadmin.secret_key);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await settled(page);
  await expect(page.getByRole('banner')).toContainText(new URL(endpoint ?? '').host);
  await page.getByRole('searchbox', { name: 'Search E-mail' }).fill('domain-admin@');
  await expect(rows(page)).toHaveText([accounts.admin.email]);
  const stored = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  );
  expect(stored).not.toContain(accounts.superadmin.secret_key);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  // Where the manager lacks the TOTP plugin, the browser notes that its 404 carries no CORS headers.
  complaints.splice(0, complaints.length, ...complaints.filter(text => !text.includes('/totp')));
});

test('from 26.9 on, an address that has asked too often is told so, and not that its password is wrong', async ({
  page,
  accounts,
  beside,
}) => {
  for (let asked = 0; asked < 1000; asked += 50)
    await Promise.all(Array.from({ length: 50 }, () => page.request.get('/func/')));
  await page.goto('/users');
  await signIn(page, accounts.superadmin);
  const refused = page.getByText('Too many sign-ins and page loads came from your network address');
  const signedIn = page.getByRole('button', { name: 'Account' });
  await expect(atLeast(await beside.version(), '26.9.0') ? refused : signedIn).toBeVisible();
});

test('an endpoint that does not answer is told', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Use an access key instead' }).click();
  await page.getByLabel('Endpoint').fill('http://127.0.0.1:9');
  await page.getByLabel('Access key').fill('AKIA');
  await page.getByLabel('Secret key').fill('secret');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('There was no answer');
});
