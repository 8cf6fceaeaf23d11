import fs from 'node:fs';
import path from 'node:path';
import { clean } from './axe.ts';
import { expect, open, settled, signIn, table, test } from './fixtures.ts';

test('language and theme are chosen and remembered @once', async ({ page, accounts }) => {
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

test('the theme follows the system until one is chosen @once', async ({ page }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/');
  expect(await background()).toBe('rgb(20, 23, 27)');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(background).toBe('rgb(255, 255, 255)');
});

test('the skip link leads to the content @once', async ({ page, accounts }) => {
  await open(page, accounts);
  await settled(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('an address without a page says so and leads back; the heading takes the focus @once', async ({
  page,
  accounts,
}) => {
  await page.goto('/no/such/page');
  await signIn(page, accounts.superadmin);
  await expect(page.getByRole('heading', { level: 1, name: 'No such page' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to the start page' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Users' })).toBeFocused();
  await expect(page).toHaveTitle(/^Users/);
});

test('below 768 px the menu is a drawer @once', async ({ page, accounts }) => {
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

test('at 360 px nothing but the list scrolls sideways @once', async ({ page, accounts }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, accounts);
  await settled(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('at 1440 px the default columns fit without sideways scrolling @once', async ({ page, accounts }) => {
  await open(page, accounts);
  await settled(page);
  const hidden = await table(page).evaluate(
    element => (element.parentElement?.scrollWidth ?? 0) - (element.parentElement?.clientWidth ?? 0),
  );
  expect(hidden).toBe(0);
});

test('offline is said, lists are read again by themselves once it is over, and one that was not read says why @once', async ({
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
  await expect(page.getByText('No answer came: the network, the address, or the server itself is down.')).toBeVisible();
  await context.setOffline(false);
  await settled(page);
  await expect(table(page).getByRole('rowheader').first()).toBeVisible();
});

test('what the page asks goes on when it is left: a webserver from 26.4 on holds answers that nobody takes against its manager @once', async ({
  page,
  accounts,
}) => {
  await page.addInitScript(() => {
    const asked: [url: string, outlives: boolean][] = [];
    Object.assign(window, { asked });
    window.fetch = new Proxy(window.fetch, {
      apply(fetch, self, [url, init]: [string, RequestInit?]) {
        asked.push([url, init?.keepalive ?? false]);
        return Reflect.apply(fetch, self, [url, init]);
      },
    });
  });
  await open(page, accounts);
  await settled(page);
  const asked = await page.evaluate(() => (window as unknown as { asked: [string, boolean][] }).asked);
  const manager = asked.filter(([url]) => url.startsWith('/func/'));
  expect(manager.map(([url]) => url)).toEqual(expect.arrayContaining(['/func/', '/func/admin/gql']));
  expect(manager.filter(([, outlives]) => !outlives)).toEqual([]);
});

test('every answer carries the policy that lets only our own code run @embedded @once', async ({
  page,
  request,
  accounts,
}) => {
  for (const path of ['/', '/users', '/boot.js', '/func/', '/config.toml', '/no/such/page']) {
    const policy = (await request.get(path)).headers()['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'self'; script-src 'self'");
    expect(policy).toContain("object-src 'none'; base-uri 'self'; frame-ancestors 'none'");
  }
  await open(page, accounts);
  await settled(page);
  expect(await page.evaluate(() => [...document.scripts].filter(script => !script.src).length)).toBe(0);
});

/** The text of every file in a folder of the repository whose name ends so. */
const filesIn = (folder: string, ending: string): string[] =>
  fs
    .readdirSync(path.join(import.meta.dirname, '../..', folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith(ending))
    .map(name => fs.readFileSync(path.join(import.meta.dirname, '../..', folder, name), 'utf8'));

test('nothing of the embedded manager is in what is served, and only what is named by its content is kept @embedded @once', async ({
  request,
}) => {
  const [served, played] = [filesIn('dist', '.js'), filesIn('mocks', '.ts').join()];
  expect(served.length).toBeGreaterThan(20);
  for (const word of ['Domain-pw-1!', 'AKIARIGSUPERADMIN001', 'Hanbit University', 'greenlet_spawn']) {
    expect(played).toContain(word);
    expect(served.filter(text => text.includes(word))).toEqual([]);
  }
  const index = await request.get('/users');
  const [asset = ''] = /\/assets\/[^"]+\.js/.exec(await index.text()) ?? [];
  expect(index.headers()['cache-control'] ?? '').not.toContain('immutable');
  expect((await request.get(asset)).headers()['cache-control']).toContain('immutable');
});

test('a page that breaks takes nothing else with it @embedded @once', async ({ page, accounts, complaints }) => {
  await page.route('**/assets/CredentialsPage*', route => route.abort());
  await open(page, accounts);
  await settled(page);
  await page.getByRole('link', { name: 'Credentials' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'This page broke' })).toBeVisible();
  await clean(page, 'a page that broke');
  await page.getByRole('link', { name: 'Users' }).click();
  await settled(page);
  await expect(table(page).getByRole('rowheader').first()).toBeVisible();
  // the browser's own words on the code that did not come
  complaints.splice(0, complaints.length, ...complaints.filter(text => !text.includes('dynamically imported module')));
});
