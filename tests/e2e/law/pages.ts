import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import { en } from '../words.ts';
import type { List } from './lists.ts';

/** The table of a list. */
export const gridOf = (page: Page, { title }: List): Locator => page.getByRole('table', { name: title, exact: true });

/** In the page: resolves when the list has been read, or after 20 s. An observer costs nothing meanwhile, frames would. */
const untilRead = () =>
  new Promise<void>(done => {
    const end = () => {
      if (!document.querySelector('section table[aria-busy=false]')) return false;
      done();
      return true;
    };
    if (end()) return;
    const observer = new MutationObserver(() => end() && observer.disconnect());
    observer.observe(document, { subtree: true, childList: true, attributeFilter: ['aria-busy'] });
    setTimeout(done, 20_000);
  });

/** Waits until the list has been read, and checks that it could be. */
export async function readWell(page: Page, list: List, what: string): Promise<void> {
  // expect polls in steps of up to a second
  await page.evaluate(untilRead).catch(() => {}); // the page went elsewhere: expect says what is there
  await expect(gridOf(page, list), what).toHaveAttribute('aria-busy', 'false');
  await expect(page.getByRole('alert').filter({ hasText: /\S/ }), what).toHaveCount(0);
}

/** Does what changes the search part of the page's address, waits until it has changed, and until the list has been read. */
export async function step(page: Page, list: List, what: string, act: () => Promise<unknown>): Promise<void> {
  const before = page.url();
  await act();
  await page.waitForURL(url => url.href !== before);
  await readWell(page, list, what);
}

/**
 * Calls `look` on each tab of the list in turn, once the tab has been read; on a list without tabs it calls it once. `tab`
 * is the tab's name.
 */
export async function onEachTab(page: Page, list: List, look: (tab: string) => Promise<void>): Promise<void> {
  await readWell(page, list, list.path);
  const tabs = page.getByRole('tablist').getByRole('tab');
  if ((await tabs.count()) === 0) return look(list.title);
  for (let at = 0; at < (await tabs.count()); at++) {
    const tab = tabs.nth(at);
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    const name = `${list.path}, ${await tab.innerText()}`;
    await readWell(page, list, name);
    await look(name);
  }
}

/**
 * Answers which of these filters or columns still have to be tried on the tab at hand: all, or, where the tabs send one query,
 * those that were tried on no tab before. A tab without rows proves less, so it does not count for one that has some.
 */
export function untried(list: List, grid: Locator): (names: readonly string[]) => Promise<string[]> {
  const tried = { withRows: new Set<string>(), empty: new Set<string>() };
  return async names => {
    const before = tried[(await grid.getByRole('rowheader').count()) > 0 ? 'withRows' : 'empty'];
    const left = names.filter(name => !(list.oneQuery && before.has(name)));
    for (const name of left) before.add(name);
    return left;
  };
}

/** Goes to the first tab that has rows; false if the list has none at all. */
export async function toRows(page: Page, list: List): Promise<boolean> {
  await readWell(page, list, list.path);
  const tabs = page.getByRole('tablist').getByRole('tab');
  const rows = gridOf(page, list).getByRole('rowheader');
  for (let at = 0; at < (await tabs.count()) && (await rows.count()) === 0; at++) {
    await tabs.nth(at).click();
    await expect(tabs.nth(at)).toHaveAttribute('aria-selected', 'true');
    await readWell(page, list, list.path);
  }
  return (await rows.count()) > 0;
}

/** Checks that a list without rows says that it has none, and not that none matches a filter. */
export async function saysEmpty(page: Page): Promise<void> {
  await expect(page.locator('section output')).toHaveText(/^0 /);
  await expect(page.getByText(en['table.noMatch'])).toHaveCount(0);
}

/** The text of a column's cells, from top to bottom. */
export async function cellsOf(grid: Locator, column: string): Promise<string[]> {
  return grid.evaluate((table, key) => {
    const at = [...table.querySelectorAll('thead tr > *')].findIndex(head => head.getAttribute('data-column') === key);
    return [...table.querySelectorAll('tbody tr')].flatMap(row => row.children[at]?.textContent?.trim() ?? []);
  }, column);
}

/** The keys of the columns that are shown and fit a selector, for example those that can be sorted by. */
export const columnsOf = (grid: Locator, selector = ''): Promise<string[]> =>
  grid
    .locator(`thead th[data-column]${selector}`)
    .evaluateAll(heads => heads.map(head => head.getAttribute('data-column') ?? ''));
