import { expect, open, test } from '../fixtures.ts';
import { LISTS } from './lists.ts';
import { gridOf, onEachTab, readWell } from './pages.ts';

for (const list of LISTS)
  test(`${list.path} opens from the menu: each tab with its default columns in 1440 px, then with all columns`, async ({
    page,
    accounts,
  }) => {
    await open(page, accounts, '/no/such/page');
    await page.getByRole('navigation').getByRole('link', { name: list.title, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: list.title })).toBeFocused();
    await expect(page).toHaveTitle(new RegExp(`^${list.title}`));
    expect(new URL(page.url()).pathname).toBe(list.path);
    await onEachTab(page, list, async tab => {
      const hidden = await gridOf(page, list).evaluate(
        table => (table.parentElement?.scrollWidth ?? 0) - (table.parentElement?.clientWidth ?? 0),
      );
      expect(hidden, `${tab}: pixels beside the window`).toBe(0);
      // columns that are not shown are not asked for, so that each release has to answer them here
      await page.getByRole('button', { name: 'Columns', exact: true }).click();
      const boxes = page.getByRole('dialog', { name: 'Columns' }).getByRole('checkbox');
      for (const box of await boxes.all()) if (await box.isEnabled()) await box.check();
      await readWell(page, list, `${tab}, all columns`);
      await page.getByRole('button', { name: 'Reset columns' }).click();
      await page.keyboard.press('Escape');
    });
  });
