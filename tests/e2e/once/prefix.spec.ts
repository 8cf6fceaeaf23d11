import path from 'node:path';
import { build } from 'vite';
import { expect, settled, signIn, table, test } from '../fixtures.ts';
import { servedBelow } from '../prefix-proxy.ts';

const root = path.resolve(import.meta.dirname, '../../..');

test('a console built for a path works below it, deep links and reload included @embedded', async ({
  page,
  accounts,
  baseURL,
}) => {
  const outDir = test.info().outputPath('dist');
  await build({ root, base: '/console/', logLevel: 'error', build: { outDir } });
  const { base, close } = await servedBelow(outDir, baseURL ?? '');
  await page.goto(`${base}users?tab=inactive`);
  await signIn(page, accounts.superadmin);
  await settled(page);
  await expect(page.getByRole('tab', { name: /Inactive/ })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('link', { name: 'Credentials' }).click();
  await expect(page.getByRole('table', { name: 'Credentials' })).toHaveAttribute('aria-busy', 'false');
  expect(page.url()).toBe(`${base}credentials`);
  await page.goto(base);
  await settled(page);
  await expect(table(page).getByRole('rowheader').first()).toBeVisible();
  close();
});

test('a console served below a path that it was not built for says so @embedded', async ({ page, baseURL }) => {
  const { base, close } = await servedBelow(path.join(root, 'dist'), baseURL ?? '');
  await page.goto(base);
  await expect(page.getByText('The files of this console could not be loaded.')).toBeVisible();
  close();
});

test('if the code does not come, the page says so after a while @embedded', async ({ page }) => {
  await page.route(/\/assets\/core-/, route => route.abort());
  await page.goto('/users');
  const said = page.getByText('The files of this console could not be loaded.');
  const waits = () => document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().delay === 15_000);
  await expect.poll(() => page.evaluate(`(${waits})().length`)).toBe(1);
  await expect(said).toBeHidden();
  await page.evaluate(`(${waits})().forEach(animation => animation.finish())`);
  await expect(said).toBeVisible();
});
