import { requestsToList, scriptsToSignIn } from '../../bench/browser.mjs';
import { expect, test } from '../fixtures.ts';

// The budgets in bytes (docs/benchmark.md). Those in time are only measured: `npm run bench`.

test('the sign-in needs at most 125 kB of script @embedded', async ({ browser, baseURL }) => {
  expect(await scriptsToSignIn(browser, baseURL ?? '')).toBeLessThanOrEqual(125_000);
});

for (const [path, rows] of [
  ['/users', 20],
  ['/credentials', 20],
  ['/resource-policies', 3],
  ['/folders', 1],
  ['/sessions', 1],
] as const)
  test(`${path}: a first visit and what it reads ahead keep within their budgets @embedded`, async ({
    browser,
    baseURL,
  }) => {
    const { scripts, ahead, count, data } = await requestsToList(browser, baseURL ?? '', path, rows);
    expect(ahead).toBeGreaterThan(1_000); // the details at least
    expect(ahead).toBeLessThanOrEqual(100_000);
    if (path !== '/users') return;
    expect(scripts).toBeLessThanOrEqual(150_000);
    expect(count).toBeLessThanOrEqual(12);
    expect(data).toBe(1);
  });
