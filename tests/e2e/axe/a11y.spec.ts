import { cleanInBoth } from '../axe.ts';
import { expect, logIn, test } from '../fixtures.ts';

/** Who meets something else than the list, and what shows that it is there (mocks/README.md). */
const MET = [
  ['otp@example.com', 'Demo-pw-1!', 'input[autocomplete=one-time-code]'],
  ['expired@example.com', 'Demo-pw-1!', 'input[autocomplete=new-password]'],
  ['busy@example.com', 'Demo-pw-1!', '[role=alert]:not(:empty)'],
  ['user@example.com', 'User-pw-1!', '[role=alert]:not(:empty)'],
] as const;

test('axe finds nothing on what a sign-in may lead to', async ({ page }) => {
  for (const [email, password, there] of MET) {
    await page.goto('/');
    await page.locator('input[name=email]').fill(email);
    await page.locator('input[name=password]').fill(password);
    await page.locator('button[type=submit]').click();
    await page.locator(there).first().waitFor();
    await cleanInBoth(page, email);
  }
  await page.goto('/');
  await page.locator('main button[type=button]').click();
  await expect(page.locator('main input')).toHaveCount(3);
  await cleanInBoth(page, 'with a key pair');
});

test('axe finds nothing on a list that fails, and offline', async ({ page, context, accounts }) => {
  await logIn(page.request, accounts.superadmin);
  await page.goto('/users');
  await page.locator('tbody th a').first().waitFor();
  await context.setOffline(true);
  await page.locator('p[class*=offline]').waitFor();
  await cleanInBoth(page, 'offline');
  await page.locator('thead th button').first().click();
  await page.getByRole('alert').first().waitFor();
  await cleanInBoth(page, 'a list that could not be read');
  await context.setOffline(false);
});

test('axe finds nothing on any page', async ({ page, accounts }) => {
  test.setTimeout(120_000);
  // not the newest ones, which other journeys make and take away
  await page.goto('/users?email=%40hanbit.example');
  await page.locator('input[name=email]').waitFor();
  await cleanInBoth(page, 'sign-in');
  await page.locator('input[name=email]').fill(accounts.superadmin.email);
  await page.locator('input[name=password]').fill('wrong');
  await page.locator('button[type=submit]').click();
  await expect(page.getByRole('alert')).not.toBeEmpty();
  await cleanInBoth(page, 'refused sign-in');
  await page.locator('input[name=password]').fill(accounts.superadmin.password);
  await page.locator('button[type=submit]').click();
  await page.locator('tbody th a').first().waitFor();
  await page.locator('tbody input[type=checkbox]').nth(2).check();
  await cleanInBoth(page, 'list with a selection');
  for (const panel of [0, 1, 2]) {
    await page.locator('button[aria-haspopup=dialog]').nth(panel).click();
    await page.locator('[role=dialog]:popover-open').waitFor();
    await cleanInBoth(page, `panel ${panel}`);
    await page.keyboard.press('Escape');
  }
  await page.locator('button[aria-haspopup=menu]').click();
  await page.locator('[role=menuitem]').first().click();
  await page.locator('#export-name').waitFor();
  await cleanInBoth(page, 'export dialog');
  await page.goto('/users?email=nobody-at-all');
  await expect(page.locator('table')).toHaveAttribute('aria-busy', 'false');
  await cleanInBoth(page, 'no match');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/users');
  await page.locator('tbody th a').first().waitFor();
  await cleanInBoth(page, 'narrow');
  await page.evaluate(() => fetch('/server/logout', { method: 'POST' }));
  await page.locator('thead th button').first().click();
  await page.locator('dialog[open]').waitFor();
  await cleanInBoth(page, 'sign in again');
});
