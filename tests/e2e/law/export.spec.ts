import type { Page } from '@playwright/test';
import { dialogOf, download, parse } from '../export-steps.ts';
import { expect, open, signedIn, test } from '../fixtures.ts';
import { LISTS, type List } from './lists.ts';
import { columnsOf, gridOf, onEachTab } from './pages.ts';

/** Columns whose values change while they are read: the requests of this very export are counted, and a disk is written to. */
const COUNTED = ['last_used', 'num_queries', 'rolling_count', 'used_bytes', 'usage'];

/** The prefix of columns whose values are measured anew every few seconds. */
const MEASURED = 'live_stat.';

/** Columns that an export has besides those of the list: the rows tell of them. */
const BESIDE = /^(requested|occupied)_slots\./;

/** Exports the list and reads the file. */
async function exported(page: Page, kind: 'CSV' | 'JSON'): Promise<string> {
  await dialogOf(page, `Export ${kind}`);
  const { text } = await download(page);
  await page.getByRole('button', { name: 'Close' }).last().click();
  return text;
}

/** Compares the CSV of the list with what it shows: columns, names of the rows in their order, number of rows. */
async function equalsItsCsv(page: Page, list: List, tab: string) {
  const grid = gridOf(page, list);
  const columns = await columnsOf(grid);
  const shown = await grid.getByRole('rowheader').allTextContents();
  const [head = [], ...lines] = parse(await exported(page, 'CSV'));
  expect(columns.length, tab).toBeGreaterThan(2);
  expect(head.slice(0, columns.length), tab).toEqual(columns);
  expect(
    head.slice(columns.length).filter(column => !BESIDE.test(column)),
    tab,
  ).toEqual([]);
  expect(
    lines.slice(0, shown.length).map(line => line[0]?.replace(/^'(?=[=+@-])/, '')),
    tab,
  ).toEqual(shown);
  if (lines.length > 0) await expect(page.locator('section output')).toContainText(lines.length.toLocaleString('en'));
  else expect(shown, tab).toEqual([]);
  return { columns, head, lines };
}

/** The same, and every value of the CSV with those of the JSON. */
async function equalsItsExports(page: Page, list: List, tab: string) {
  const { head, lines } = await equalsItsCsv(page, list, tab);
  const json = JSON.parse(await exported(page, 'JSON')) as Record<string, unknown>[];
  expect(json.length, tab).toBe(lines.length);
  const compared = head.filter(column => !COUNTED.includes(column) && !column.startsWith(MEASURED));
  for (const [at, row] of json.entries()) {
    expect(Object.keys(row), tab).toEqual(head);
    const cells = lines[at]?.map(text => text.replace(/^'(?=[=+@-])/, '')) ?? [];
    expect(
      compared.map(column => cells[head.indexOf(column)]),
      tab,
    ).toEqual(compared.map(column => String(row[column] ?? '')));
  }
}

for (const list of LISTS) {
  test(`${list.path} equals its exports, as CSV and as JSON, on each tab`, async ({ page, accounts }) => {
    test.slow();
    await open(page, accounts, list.path);
    await page.waitForLoadState('networkidle'); // an answer after the rows may bring a column (2FA)
    await onEachTab(page, list, tab => equalsItsExports(page, list, tab));
  });

  test(`${list.path} for a domain admin: equals its CSV on each tab, or is not in the menu @roles`, async ({
    page,
    accounts,
  }) => {
    test.slow();
    await signedIn(page, accounts.admin);
    await page.goto(list.path);
    await expect(page.getByRole('heading', { level: 1, name: list.title })).toBeVisible();
    await page.waitForLoadState('networkidle');
    if (await page.getByRole('navigation').getByRole('link', { name: list.title, exact: true }).isVisible())
      await onEachTab(page, list, async tab => void (await equalsItsCsv(page, list, tab)));
    else await expect(gridOf(page, list)).toHaveCount(0);
  });
}
