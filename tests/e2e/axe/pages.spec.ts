import type { Page } from '@playwright/test';
import { cleanInBoth } from '../axe.ts';
import { expect, open, test } from '../fixtures.ts';
import { LISTS, OTHER_PAGES } from '../law/lists.ts';
import { gridOf, readWell, toRows } from '../law/pages.ts';

/** Whatever opens over the page. */
const DIALOG = '.ant-modal, dialog:modal';

/** Opens a dialog, checks it, and closes it again. */
async function dialogIsClean(page: Page, what: string, press: () => Promise<unknown>) {
  await press();
  const dialog = page.locator(DIALOG).last();
  await expect(dialog, what).toBeVisible();
  await expect(dialog.locator('p[aria-busy=true]'), what).toHaveCount(0);
  await cleanInBoth(page, what);
  await page.keyboard.press('Escape');
  await expect(dialog, what).toBeHidden();
}

for (const list of LISTS)
  test(`axe finds nothing on ${list.path}, its details and its dialogs`, async ({ page, accounts }) => {
    test.slow();
    await open(page, accounts, list.path);
    await toRows(page, list);
    await readWell(page, list, list.path);
    await cleanInBoth(page, list.path);
    for (const button of await page.locator('main header').first().getByRole('button').all())
      if (await button.isEnabled()) await dialogIsClean(page, await button.innerText(), () => button.click());
    const row = gridOf(page, list)
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader') })
      .first();
    for (const name of ['Edit', 'Delete']) {
      const button = row.getByRole('button', { name, exact: true });
      if ((await button.count()) === 1 && (await button.isEnabled()))
        await dialogIsClean(page, `${list.path}, ${name}`, () => button.click());
    }
    await row.getByRole('rowheader').getByRole('link').click();
    const drawer = page.locator('dialog[open]');
    await expect(drawer.locator('dl').first()).toBeVisible();
    await expect(drawer.locator('[aria-busy=true]')).toHaveCount(0);
    await cleanInBoth(page, `${list.path}, details`);
  });

test('axe finds nothing on a volume, nor where there is no page', async ({ page, accounts }) => {
  await open(page, accounts, '/storages');
  await page.getByRole('row', { name: 'local:volume2' }).getByRole('button', { name: 'Quota settings' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'local:volume2' })).toBeVisible();
  await expect(page.locator('main [aria-busy=true]')).toHaveCount(0);
  await cleanInBoth(page, '/storages/:id');
  await page.goto('/no/such/page');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await cleanInBoth(page, 'no such page');
});

for (const { path, title } of OTHER_PAGES)
  test(`axe finds nothing on ${path}`, async ({ page, accounts }) => {
    await open(page, accounts, path);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.locator('main [aria-busy=true]')).toHaveCount(0);
    await cleanInBoth(page, path);
  });
