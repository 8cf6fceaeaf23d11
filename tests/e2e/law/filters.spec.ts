import type { Locator, Page } from '@playwright/test';
import { expect, open, test } from '../fixtures.ts';
import { LISTS, type List } from './lists.ts';
import { cellsOf, columnsOf, gridOf, onEachTab, step, untried } from './pages.ts';

/** More boxes than any enumeration of a manager has: they are names of rows, and one is asked for as another. */
const MANY = 12;

/** Sets each control of one filter of the panel, and removes the filter again. */
async function eachControl(page: Page, list: List, field: Locator, what: string) {
  const set = (act: () => Promise<unknown>) => step(page, list, what, act);
  const boxes = await field.getByRole('checkbox').all();
  const tried = boxes.length > MANY ? boxes.slice(0, 3) : boxes;
  for (const box of tried) await set(() => box.check());
  // without Playwright's checks of each click: what is left is counted below
  for (const box of tried) await box.evaluate(it => (it as HTMLInputElement).click());
  for (const choice of await field.getByRole('combobox').all()) {
    const values = await choice.locator('option').evaluateAll(all => all.map(it => (it as HTMLOptionElement).value));
    for (const value of [...values.slice(1, 5), '']) await set(() => choice.selectOption(value));
  }
  const ends = field.locator('input[id]');
  if ((await ends.count()) === 2) {
    const dates = (await ends.first().getAttribute('type')) === 'date';
    for (const [at, value] of (dates ? ['2024-01-01', '2030-01-01'] : ['1', '1000']).entries())
      await set(() => ends.nth(at).fill(value));
    for (const end of await ends.all()) await set(() => end.fill(''));
  }
  for (const box of await field.getByRole('searchbox').all())
    for (const text of ['a', '']) await set(() => box.fill(text));
  await expect(page.getByRole('button', { name: /^Remove filter / }), what).toHaveCount(0);
}

for (const list of LISTS)
  test(`${list.path} takes each filter of its column headers and of its panel`, async ({ page, accounts }) => {
    test.slow();
    await open(page, accounts, list.path);
    const grid = gridOf(page, list);
    const [columnsOfTab, filtersOfTab] = [untried(list, grid), untried(list, grid)];
    await onEachTab(page, list, async tab => {
      for (const column of await columnsOfTab(await columnsOf(grid, ':has([type=search])'))) {
        const what = `${tab}, ${column}`;
        const box = grid.locator(`thead th[data-column="${column}"]`).getByRole('searchbox');
        const [text] = (await cellsOf(grid, column)).flatMap(cell => /^[\w@.+-]{2,}/.exec(cell) ?? []);
        if (text) {
          await step(page, list, what, () => box.fill(text));
          const found = await cellsOf(grid, column);
          expect(found, what).not.toEqual([]);
          for (const cell of found) expect(cell.toLowerCase(), what).toContain(text.toLowerCase());
        }
        await step(page, list, `${what}, signs`, () => box.fill('"\\%_'));
        await step(page, list, what, () => box.fill(''));
      }
      const button = page.getByRole('button', { name: 'Filters', exact: true });
      if ((await button.count()) === 0) return;
      await button.click();
      const panel = page.getByRole('dialog', { name: 'Filters' });
      await expect(panel.getByText('Loading'), tab).toHaveCount(0);
      const left = await filtersOfTab(await panel.locator('fieldset legend').allInnerTexts());
      for (const field of await panel.locator('fieldset').all()) {
        const name = await field.locator('legend').innerText();
        if (!left.includes(name)) continue;
        if (await field.isDisabled())
          await expect(field, name).toContainText(/\d\d\.\d/); // from which release on
        else await eachControl(page, list, field, `${tab}, ${name}`);
      }
      await page.keyboard.press('Escape');
    });
  });
