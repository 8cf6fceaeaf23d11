import type { Page } from '@playwright/test';
import { bigFile } from '#tests/pages/users/big-file.ts';
import { open, rows } from '../../fixtures.ts';
import { choose } from '../../import-steps.ts';
import { expect, test } from '../../people.ts';

/** Prints how long the page was kept busy: told, not asserted, since other work on the machine counts in. */
const note = (what: string, durations: number[]) =>
  process.stdout.write(`${what}, in ms: ${durations.length > 0 ? durations.join(', ') : 'none'}\n`);

/** Rows of the list in the dialog, all of them: it is scrolled through by keyboard. */
async function allRows(page: Page, list: string): Promise<string[]> {
  const scroller = page.getByRole('region', { name: list });
  await scroller.focus();
  const seen = new Map<number, string>();
  for (let turn = 0; turn < 60; turn++) {
    // In one step: rows come and go while it scrolls.
    const [shown, ended] = await scroller.evaluate(it => [
      [...it.querySelectorAll('li')].map(row => [Number(row.getAttribute('aria-posinset')), row.innerText] as const),
      it.scrollTop + it.clientHeight >= it.scrollHeight - 1,
    ]);
    for (const [place, text] of shown) seen.set(place, text);
    if (ended) break;
    await page.keyboard.press('PageDown');
    await page.waitForTimeout(120); // the browser scrolls smoothly
  }
  return [...seen].sort(([a], [b]) => a - b).map(([, text]) => text);
}

/** By hand 5,000 rows, which a real manager needs minutes for; tests/pages/users/import-check.test.ts checks as many always. */
const ROWS = process.env.LIVE_CROWD ? 5000 : 600;
const GOOD = (ROWS - 40).toLocaleString('en');

test('a file of which 40 rows are bad: all 40 are named, the others created, the page stays alive', async ({
  page,
  accounts,
  beside,
  live,
}) => {
  const patience = live ? 3_600_000 : 240_000; // a real manager hashes 4,960 passwords
  test.setTimeout(patience + 60_000);
  const { domains } = await beside.ask<{ domains: { name: string }[] }>('query { domains { name } }');
  const foreign = domains.find(({ name }) => name !== 'default')?.name ?? '';
  const prefix = `big-${Date.now()}`;
  const { text, bad } = bigFile(prefix, ROWS, foreign);
  await open(page, accounts);
  await page.evaluate(() => {
    const noted: number[] = [];
    Object.assign(window, { noted });
    new PerformanceObserver(list => {
      noted.push(...list.getEntries().map(entry => Math.round(entry.duration)));
    }).observe({ type: 'longtask' });
  });
  const longTasks = () => page.evaluate(() => (window as unknown as { noted: number[] }).noted.splice(0));
  const dialog = await choose(page, 'big.csv', text);
  await expect(dialog.getByRole('heading', { name: `${GOOD} users will be created` })).toBeVisible({ timeout: 60_000 });
  await expect(dialog.getByText('40 rows have faults and will not be imported')).toBeVisible();
  note(`long tasks while ${ROWS} rows are read and checked`, await longTasks());
  const named = await allRows(page, 'Rows of the file');
  expect(named).toHaveLength(40);
  for (const [index, { number, email }] of bad.entries()) {
    expect(named[index]).toMatch(new RegExp(`^Row ${number}\\b`));
    expect(named[index]).toContain(email);
  }
  await longTasks();
  await dialog.getByRole('button', { name: `Create ${GOOD} users` }).click();
  await expect(dialog.getByText(/^Running · [1-9]/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Continue in the background' }).click();
  await page.getByRole('searchbox', { name: 'Search E-mail' }).fill(`${prefix}-${ROWS - 1}@`);
  await page.getByRole('button', { name: 'Tasks' }).click();
  await page.getByRole('button', { name: 'Import users from CSV' }).click();
  await expect(page.getByText(`Finished · ${GOOD} of ${GOOD} done`)).toBeVisible({ timeout: patience });
  note(`long tasks while ${GOOD} users are created`, await longTasks());
  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveText([`${prefix}-${ROWS - 1}@example.com`]);
  await page.goto(`/users?email=${prefix}-`);
  await expect(page.getByText(new RegExp(`^${GOOD} of`))).toBeVisible();
});
