import { expect, open, test } from '../fixtures.ts';
import { LISTS } from './lists.ts';
import { cellsOf, columnsOf, gridOf, onEachTab, step, untried } from './pages.ts';

/** Cells with a value: rows without one may stand last in both directions. */
const filled = (cells: readonly string[]) => cells.filter(text => !/^[–\s]*$/.test(text));

for (const list of LISTS)
  test(`${list.path} is sorted by each column that can be, up, down and back`, async ({ page, accounts }) => {
    test.slow();
    await open(page, accounts, list.path);
    const grid = gridOf(page, list);
    const untriedOf = untried(list, grid);
    await onEachTab(page, list, async tab => {
      const all = await columnsOf(grid, '[aria-sort]');
      expect(all, tab).not.toEqual([]);
      const columns = await untriedOf(all);
      for (const column of columns) {
        const head = grid.locator(`thead th[data-column="${column}"]`);
        const what = `${tab} by ${column}`;
        const press = () => step(page, list, what, () => head.getByRole('button').click());
        if ((await head.getAttribute('aria-sort')) === 'ascending') await press(); // the list's own order
        await press();
        await expect(head, what).toHaveAttribute('aria-sort', 'ascending');
        const up = filled(await cellsOf(grid, column));
        await press();
        await expect(head, what).toHaveAttribute('aria-sort', 'descending');
        const down = filled(await cellsOf(grid, column));
        if (new Set(up).size > 1) expect(down[0], what).not.toBe(up[0]);
        if (column !== columns.at(-1)) continue;
        await press();
        expect(new URL(page.url()).searchParams.has('sort'), what).toBe(false);
      }
    });
  });
