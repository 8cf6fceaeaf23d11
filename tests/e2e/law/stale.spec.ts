import { expect, open, test } from '../fixtures.ts';
import { LISTS } from './lists.ts';
import { gridOf, saysEmpty, toRows } from './pages.ts';

/** How long ago something was, which goes on counting while the journey looks. */
const AGE = /· (now|\d+ (minute|hour|day)s? ago)/g;

for (const list of LISTS)
  test(`${list.path}: what is shown stays when it cannot be read again, with its age @embedded`, async ({
    page,
    accounts,
  }) => {
    await open(page, accounts, list.path);
    if (!(await toRows(page, list))) return saysEmpty(page);
    const grid = gridOf(page, list);
    const shown = await grid.getByRole('rowheader').allTextContents();
    await grid.getByRole('rowheader').first().getByRole('link').click();
    const drawer = page.getByRole('dialog');
    const facts = drawer.locator('dl').first();
    await expect(facts).toBeVisible();
    await expect(drawer.locator('[aria-busy="true"]')).toHaveCount(0);
    const read = (await facts.innerText()).replace(AGE, '');
    const labels = await facts.locator('dt').allTextContents();
    // the browser's word that the network is back makes the console read everything again
    await page.route(/\/func\//, route => route.abort());
    await page.context().setOffline(true);
    await page.context().setOffline(false);
    const note = drawer.getByRole('alert').filter({ hasText: /could not be (refreshed|read again).*\d+:\d\d/ });
    await expect(note).toBeVisible();
    expect((await facts.innerText()).replace(AGE, '')).toBe(read);
    await expect(grid.getByRole('rowheader')).toHaveText(shown);
    await page.unroute(/\/func\//);
    await note.getByRole('button', { name: 'Try again' }).click();
    await expect(note).toHaveCount(0);
    // read again: a real disk has other bytes in use by now
    await expect(facts.locator('dt')).toHaveText(labels);
  });
