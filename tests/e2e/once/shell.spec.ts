import { clean } from '../axe.ts';
import { expect, open, settled, signIn, table, test } from '../fixtures.ts';

test('language and theme are chosen and remembered', async ({ page, accounts }) => {
  await open(page, accounts);
  await page.getByLabel('Language').selectOption('한국어');
  await expect(page.getByRole('heading', { level: 1, name: '사용자' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await page.getByLabel('테마').selectOption('어둡게');
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await background()).toBe('rgb(20, 23, 27)');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: '사용자' })).toBeVisible();
  expect(await background()).toBe('rgb(20, 23, 27)');
});

test('the theme follows the system until one is chosen', async ({ page }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/');
  expect(await background()).toBe('rgb(20, 23, 27)');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(background).toBe('rgb(255, 255, 255)');
});

test('the skip link leads to the content', async ({ page, accounts }) => {
  await open(page, accounts);
  await settled(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('an address without a page says so and leads back; the heading takes the focus', async ({ page, accounts }) => {
  await page.goto('/no/such/page');
  await signIn(page, accounts.superadmin);
  await expect(page.getByRole('heading', { level: 1, name: 'No such page' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to the start page' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Users' })).toBeFocused();
  await expect(page).toHaveTitle(/^Users/);
});

test('below 768 px the menu is a drawer', async ({ page, accounts }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, accounts);
  await expect(page.getByRole('link', { name: 'Users' })).toBeHidden();
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(page.getByRole('link', { name: 'Users' })).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('dialog', { name: 'Menu' }).getByRole('combobox', { name: 'Language' })).toBeVisible();
  await expect(page.getByRole('banner').getByRole('combobox')).toHaveCount(0);
  await page.getByRole('link', { name: 'Users' }).click();
  await expect(page.getByRole('dialog', { name: 'Menu' })).toBeHidden();
});

test('at 360 px nothing but the list scrolls sideways', async ({ page, accounts }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, accounts);
  await settled(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('offline is said, lists are read again by themselves once it is over, and one that was not read says why', async ({
  page,
  context,
  accounts,
}) => {
  await open(page, accounts);
  await settled(page);
  await context.setOffline(true);
  await expect(page.getByText(/This browser is offline/)).toBeVisible();
  const again = page.waitForRequest(request => request.postData()?.includes('query UserList(') ?? false);
  await context.setOffline(false);
  await again;
  await expect(page.getByText(/This browser is offline/)).toBeHidden();
  await settled(page);
  await context.setOffline(true);
  await page
    .getByRole('columnheader', { name: /E-mail/ })
    .getByRole('button')
    .click();
  await expect(
    page.getByText('There was no answer: the network or the server is down, or the address is wrong.'),
  ).toBeVisible();
  await context.setOffline(false);
  await settled(page);
  await expect(table(page).getByRole('rowheader').first()).toBeVisible();
});

test('a page that breaks takes nothing else with it @embedded', async ({ page, accounts, complaints }) => {
  await page.route('**/assets/credentials-page-*', route => route.abort());
  await open(page, accounts);
  await settled(page);
  await page.getByRole('link', { name: 'Credentials' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'This page has failed' })).toBeVisible();
  await clean(page, 'a page that broke');
  await page.getByRole('link', { name: 'Users' }).click();
  await settled(page);
  await expect(table(page).getByRole('rowheader').first()).toBeVisible();
  // the browser's own words on the code that did not come
  complaints.splice(0, complaints.length, ...complaints.filter(text => !text.includes('dynamically imported module')));
});
