import { expect, open, test } from '../fixtures.ts';
import { LISTS } from './lists.ts';
import { gridOf, readWell, saysEmpty, toRows } from './pages.ts';

for (const list of LISTS) {
  test(`${list.path}: the details of a row leave filter, order and selection as they are, and have an address`, async ({
    page,
    accounts,
  }) => {
    await open(page, accounts, list.path);
    if (!(await toRows(page, list))) return saysEmpty(page);
    const grid = gridOf(page, list);
    const names = grid.getByRole('rowheader');
    const text = (await names.first().innerText()).slice(0, 6);
    await grid.getByRole('searchbox').first().fill(text);
    await expect(page.getByRole('button', { name: /^Remove filter / })).toBeVisible();
    await readWell(page, list, 'filtered');
    await grid.locator('th[aria-sort] button').first().click();
    await expect(page).toHaveURL(/[?&]sort=/);
    await readWell(page, list, 'sorted');
    const row = grid
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader') })
      .first();
    await row.getByRole('checkbox').check();
    const before = new URL(page.url()).search;
    const shown = await names.allTextContents();
    await row.getByRole('button', { name: 'Details' }).click();
    const drawer = page.getByRole('dialog');
    await expect(drawer.locator('dl').first()).toBeVisible();
    const asked = new URL(page.url()).searchParams;
    expect(asked.get('detail')).not.toBeNull();
    asked.delete('detail');
    expect(`?${asked}`).toBe(`?${new URLSearchParams(before)}`);
    await expect(names).toHaveText(shown);
    await drawer.getByRole('button', { name: 'Close' }).first().click();
    await expect(drawer).toBeHidden();
    expect(new URL(page.url()).search).toBe(before);
    await expect(names).toHaveText(shown);
    await expect(row.getByRole('checkbox')).toBeChecked();
    await names.first().getByRole('link').click();
    const heading = await drawer.getAttribute('aria-label');
    await page.reload();
    await expect(
      page
        .getByRole('dialog', { name: heading ?? '' })
        .locator('dl')
        .first(),
    ).toBeVisible();
  });
}
