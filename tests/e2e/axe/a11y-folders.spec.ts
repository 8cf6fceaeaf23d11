import { cleanInBoth } from '../axe.ts';
import { open } from '../fixtures.ts';
import { expect, test } from '../folder-steps.ts';
import { en as words } from '../words.ts';

test('axe finds nothing on the folders or a dialog of theirs', async ({
  page,
  accounts,
  storage,
  prefix,
  team: { project },
}) => {
  test.setTimeout(180_000);
  await storage.make(prefix, project);
  await open(page, accounts, `/folders?name=${prefix}`);
  const list = page.getByRole('table', { name: words['folders.title'] });
  const settled = () => expect(list).toHaveAttribute('aria-busy', 'false');
  await settled();
  const row = list.getByRole('row').nth(1);
  const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });
  await row.getByRole('checkbox').check();
  await cleanInBoth(page, 'list with a selection');
  await page.getByRole('button', { name: words['folders.toTrash'], exact: true }).first().click();
  await dialog(words['folders.toTrash']).waitFor();
  await cleanInBoth(page, 'many to the trash');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: words['table.filters'], exact: true }).click();
  await cleanInBoth(page, 'filters');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: words['folders.create'], exact: true }).click();
  const create = dialog(words['folders.create']);
  await create.getByRole('button', { name: words.create, exact: true }).click();
  await expect(create.getByText(words['form.required']).first()).toBeVisible();
  await cleanInBoth(page, 'create, with faults');
  await page.keyboard.press('Escape');

  await row.getByRole('button', { name: words.edit }).click();
  await page.locator('input[name=cloneable]').check();
  await cleanInBoth(page, 'edit, with changes');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: words['form.leave.discard'] }).click();

  await row.getByRole('link').click();
  const drawer = dialog(prefix);
  await drawer.getByRole('button', { name: words['folders.usage.read'] }).click();
  await drawer.getByRole('button', { name: words['folders.usage.again'] }).waitFor();
  await cleanInBoth(page, 'details with usage');
  await page.keyboard.press('Escape');

  await row.getByRole('button', { name: words['folders.toTrash'] }).click();
  await page.getByText(words['folders.trashed']({ name: prefix })).waitFor();
  await cleanInBoth(page, 'a notice with Undo');
  await page.getByRole('tab', { name: words['folders.tab.trash'] }).click();
  await settled();
  await row.getByRole('button', { name: words['folders.forEver'] }).click();
  await dialog(words['folders.delete.title']({ name: prefix })).waitFor();
  await cleanInBoth(page, 'delete for ever');
  await page.keyboard.press('Escape');

  await page.getByRole('tab', { name: words['folders.tab.users'] }).click();
  await settled();
  await cleanInBoth(page, 'users’ folders');
});
