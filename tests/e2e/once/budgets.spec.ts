import type { Browser } from '@playwright/test';
import { requestsToList, scriptsToSignIn } from '../../bench/browser.mjs';
import { expect, signedIn, test } from '../fixtures.ts';

// The budgets in bytes (docs/benchmark.md). Those in time are only measured: `npm run bench`.

test('the sign-in needs at most 125 kB of script @embedded', async ({ browser, baseURL }) => {
  expect(await scriptsToSignIn(browser, baseURL ?? '')).toBeLessThanOrEqual(125_000);
});

/** The scripts that a page requests where `core` does not arrive: those of index.html and public/boot.js. */
async function requestedWithoutCore(browser: Browser, address: string): Promise<string[]> {
  const page = await browser.newPage({ locale: 'en-US' });
  await page.route(/\/core-/, route => route.abort());
  const asked: string[] = [];
  page.on('request', request => asked.push(request.url()));
  await page.goto(address);
  await page.close();
  return asked.filter(name => name.endsWith('.js'));
}

for (const [path, rows] of [
  ['/users', 20],
  ['/credentials', 20],
  ['/resource-policies', 3],
  ['/folders', 1],
  ['/sessions', 1],
] as const)
  test(`${path}: a first visit and what it reads ahead keep within their budgets, and no script waits for another @embedded`, async ({
    browser,
    baseURL,
  }) => {
    const { scripts, ahead, count, data, files } = await requestsToList(browser, baseURL ?? '', path, rows);
    const early = await requestedWithoutCore(browser, `${baseURL}${path}`);
    expect(files.filter((file: string) => !early.includes(file))).toEqual([]);
    expect(ahead).toBeGreaterThan(1_000); // the details at least
    expect(ahead).toBeLessThanOrEqual(100_000);
    if (path !== '/users') return;
    expect(scripts).toBeLessThanOrEqual(150_000);
    expect(count).toBeLessThanOrEqual(12);
    expect(data).toBe(1);
  });

test('a first visit in Korean requests its words once, and no English ones @embedded', async ({
  browser,
  baseURL,
  accounts,
}) => {
  const page = await browser.newPage({ locale: 'ko-KR', baseURL: baseURL ?? '' });
  await signedIn(page, accounts.superadmin);
  const asked: string[] = [];
  page.on('request', request => asked.push(new URL(request.url()).pathname));
  await page.goto('/agents');
  await expect(page.getByRole('table', { name: '에이전트' }).getByRole('rowheader').first()).toBeVisible();
  const table = JSON.parse((await page.locator('script[data-files]').getAttribute('data-files')) ?? '');
  const wordsOf = (language: string): string[] =>
    table.words[language]['/agents'].map((number: number) => `/${table.files[number]}`);
  const [korean, english] = [wordsOf('ko'), wordsOf('en')];
  for (const file of korean) expect(asked.filter(path => path === file)).toHaveLength(1);
  const shared = new Set(korean);
  expect(english.filter(file => !shared.has(file)).length).toBeGreaterThan(1);
  expect(english.filter(file => !shared.has(file) && asked.includes(file))).toEqual([]);
  await page.close();
});
