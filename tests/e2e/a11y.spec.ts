import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it stands. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return found.flatMap(({ id, impact, nodes }) =>
    nodes.map(node => `${impact} ${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

/** Waits until what fades in has done so: until then its colours are others. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(() => Promise.all(document.getAnimations().map(animation => animation.finished)));
}

for (const theme of ['light', 'dark']) {
  for (const language of ['en', 'ko']) {
    test(`axe finds nothing on any page or dialog: ${theme}, ${language} @embedded @once`, async ({
      page,
      accounts,
    }) => {
      test.setTimeout(120_000);
      await page.addInitScript(
        ([t, l]) => {
          localStorage.setItem('console.theme', t ?? '');
          localStorage.setItem('console.language', l ?? '');
        },
        [theme, language],
      );
      await page.goto('/users');
      await page.locator('input[name=email]').waitFor();
      expect(await violations(page), 'sign-in').toEqual([]);
      await page.locator('input[name=email]').fill(accounts.superadmin.email);
      await page.locator('input[name=password]').fill('wrong');
      await page.locator('button[type=submit]').click();
      await expect(page.getByRole('alert')).not.toBeEmpty();
      expect(await violations(page), 'refused sign-in').toEqual([]);
      await page.locator('input[name=password]').fill(accounts.superadmin.password);
      await page.locator('button[type=submit]').click();
      await page.locator('tbody th a').first().waitFor();
      await page.locator('tbody input[type=checkbox]').nth(2).check();
      expect(await violations(page), 'list with a selection').toEqual([]);
      for (const panel of [0, 1, 2]) {
        await page.locator('button[aria-haspopup=dialog]').nth(panel).click();
        await page.locator('[role=dialog]:popover-open').waitFor();
        expect(await violations(page), `panel ${panel}`).toEqual([]);
        await page.keyboard.press('Escape');
      }
      await page.locator('button[aria-haspopup=menu]').click();
      await page.locator('[role=menuitem]').first().click();
      await page.locator('#export-name').waitFor();
      await atRest(page);
      expect(await violations(page), 'export dialog').toEqual([]);
      await page.keyboard.press('Escape');
      await page.locator('tbody th a').first().click();
      await page.locator('dialog[open] dl').first().waitFor();
      expect(await violations(page), 'details').toEqual([]);
      await page.goto('/users?email=nobody-at-all');
      await expect(page.locator('table')).toHaveAttribute('aria-busy', 'false');
      expect(await violations(page), 'no match').toEqual([]);
      await page.goto('/users?tab=inactive');
      await page.locator('tbody th a').first().waitFor();
      expect(await violations(page), 'inactive users').toEqual([]);
      await page.goto('/no/such/page');
      await page.locator('h1').waitFor();
      expect(await violations(page), 'no such page').toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto('/users');
      await page.locator('tbody th a').first().waitFor();
      expect(await violations(page), 'narrow').toEqual([]);
      await page.evaluate(() => fetch('/server/logout', { method: 'POST' }));
      await page.locator('thead th button').first().click();
      await page.locator('dialog[open]').waitFor();
      expect(await violations(page), 'sign in again').toEqual([]);
    });
  }
}
