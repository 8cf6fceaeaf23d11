import { cleanInBoth } from '../axe.ts';
import { open } from '../fixtures.ts';
import { expect, test } from '../people.ts';
import { en as words } from '../words.ts';

test('axe finds nothing on the credentials or a dialog of theirs', async ({ page, accounts, beside, newcomer }) => {
  test.setTimeout(180_000);
  const { email } = await newcomer({ projects: 1 });
  const access_key = Object.keys(await beside.keys(email))[0] ?? '';
  await open(page, accounts, `/credentials?user_id=${email}`);
  const list = page.getByRole('table', { name: words['credentials.title'] });
  await expect(list).toHaveAttribute('aria-busy', 'false');
  const row = list.getByRole('row').nth(1);
  const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });
  await row.getByRole('checkbox').check();
  await cleanInBoth(page, 'list with a selection');

  await page.getByRole('button', { name: words['table.filters'], exact: true }).click();
  await cleanInBoth(page, 'filters');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: words['keypairs.create'], exact: true }).click();
  const add = dialog(words['keypairs.create']);
  await add.getByRole('button', { name: words.create, exact: true }).click();
  await expect(add.getByText(words['form.required'])).toBeVisible();
  await add.locator('summary').click();
  await cleanInBoth(page, 'add, with faults');
  await add.getByRole('combobox', { name: words['keypair.user_id'] }).pressSequentially(email.slice(0, 8));
  await page.getByRole('option', { name: email }).waitFor();
  await page.keyboard.press('ArrowDown');
  await cleanInBoth(page, 'suggestions');
  await page.getByRole('option', { name: email }).click();
  await add.getByRole('button', { name: words.create, exact: true }).click();
  await dialog(new RegExp(words['newKey.title'])).waitFor();
  await cleanInBoth(page, 'new key pair');
  await page.keyboard.press('Escape');

  const mine = list.getByRole('row').filter({ has: page.getByRole('link', { name: access_key }) });
  await mine.getByRole('button', { name: words.edit }).click();
  await page.locator('input[name=rate_limit]').fill('20');
  await cleanInBoth(page, 'edit, with changes');
  await dialog(words['credentials.edit']({ access_key })).getByRole('button', { name: words.save }).click();
  await expect(mine).toContainText('20');

  await mine.getByRole('button', { name: words['keypairs.disable'] }).click();
  await dialog(words['credentials.disable.title']({ access_key })).waitFor();
  await cleanInBoth(page, 'disable a main key');
  await page.keyboard.press('Escape');
  await mine.getByRole('button', { name: words.delete }).click();
  await expect(page.getByText(words['credentials.delete.main'])).toBeVisible();
  await cleanInBoth(page, 'delete');
  await page.keyboard.press('Escape');
  await mine.getByRole('checkbox').check();
  await page.getByRole('button', { name: words.delete, exact: true }).first().click();
  await page.getByText(words['credentials.skip.main']).waitFor();
  await cleanInBoth(page, 'delete many');
  await page.keyboard.press('Escape');

  await mine.getByRole('link').click();
  await dialog(access_key).getByRole('button', { name: words['credentials.secret.show'] }).click();
  await dialog(access_key).getByRole('button', { name: words['credentials.secret.hide'] }).waitFor();
  await cleanInBoth(page, 'details with the secret key');
});
