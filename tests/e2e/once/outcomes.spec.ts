import { expect, rows, settled, signIn, test } from '../fixtures.ts';
import { NOBODY } from '../ports.ts';

/** One account of the embedded manager for every way a sign-in can end (mocks/README.md). */
const demo = (name: string) => ({ email: `${name}@example.com`, password: 'Demo-pw-1!' });

test.describe('each outcome of a sign-in has its own sentence @embedded', () => {
  const sentences: [account: string, sentence: RegExp][] = [
    ['enroll', /has not set up yet/],
    ['hook', /The manager refused the sign-in\./],
    ['unreachable', /A proxy or webserver answered instead of the manager/],
    ['unverified', /is not verified yet/],
    ['inactive', /E-mail or password is wrong, or the account is not active/],
    ['nokeys', /has no active key pair/],
    ['locked', /locked until about \d+:\d\d/],
    ['monitor', /your role is “monitor”/],
  ];
  for (const [account, sentence] of sentences) {
    test(`${account} @embedded`, async ({ page }) => {
      await page.goto('/');
      await signIn(page, demo(account));
      await expect(page.getByRole('alert').first()).toHaveText(sentence);
      await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
    });
  }
});

test('a one-time code is asked for when the manager asks for it; a wrong one is told @embedded', async ({ page }) => {
  await page.goto('/');
  await signIn(page, demo('otp'));
  await expect(page.getByRole('alert')).toContainText('two-factor authentication');
  await page.getByLabel('One-time code').fill('000000');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('The one-time code is wrong');
  await page.getByLabel('One-time code').fill('123456');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await settled(page);
});

test('an expired password is changed on the spot, and the new one signs in @embedded', async ({ page }) => {
  await page.goto('/');
  await signIn(page, demo('expired'));
  await expect(page.getByText('Your password has expired.')).toBeVisible();
  await page.getByLabel('New password').fill('Another-pw-2!');
  await page.getByLabel('Confirm password').fill('Another-pw-3!');
  await expect(page.getByText('The two passwords differ.')).toBeVisible();
  await page.getByLabel('Confirm password').fill('Another-pw-2!');
  await page.getByRole('button', { name: 'Change password' }).click();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await settled(page);
});

test('signed in as often as allowed: signing in anyway ends the oldest session @embedded', async ({ page }) => {
  await page.goto('/');
  await signIn(page, demo('busy'));
  await expect(page.getByRole('alert')).toContainText('has reached its number of concurrent sessions');
  await page.getByRole('button', { name: 'Sign in anyway' }).click();
  await settled(page);
});

test('an address that the account may not come from is told in the manager’s words @embedded', async ({ page }) => {
  await page.goto('/');
  await signIn(page, demo('elsewhere'));
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await expect(dialog).toContainText("'127.0.0.1' is not allowed IP address");
  await dialog.getByRole('button', { name: 'Sign in as somebody else' }).click();
  await expect(page.getByLabel('E-mail', { exact: true })).toHaveValue('');
});

test('a key that has sent too many requests: the list says so and keeps what it has @embedded', async ({ page }) => {
  await page.goto('/');
  await signIn(page, demo('limited'));
  await settled(page);
  const box = page.getByRole('searchbox', { name: 'Search User name' });
  const refused = page.getByText('This key has reached its rate limit').first();
  for (let i = 0; i < 30 && !(await refused.isVisible()); i++) {
    const answer = page.waitForResponse(/admin\/gql/);
    await box.fill('abcdefghijklmnopqrstuvwxyz0123'.slice(i, i + 1));
    await box.press('Enter');
    await answer;
  }
  await expect(refused).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('a cluster that does not answer is told, with a way to try again @embedded', async ({ page }) => {
  await page.goto(`http://127.0.0.1:${NOBODY}/users`);
  await expect(page.getByRole('heading', { level: 1, name: 'The cluster does not answer' })).toBeVisible();
  await expect(page.getByText(/A proxy or webserver answered instead of the manager/)).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The cluster does not answer' })).toBeVisible();
});

test('names in any script, and names that look like code, stay text @embedded', async ({ page, accounts }) => {
  await page.goto('/users?sort=full_name&per_page=500');
  await signIn(page, accounts.superadmin);
  await settled(page);
  await expect(rows(page).first()).toBeVisible();
  expect(await page.locator('tbody img, tbody script').count()).toBe(0);
});
