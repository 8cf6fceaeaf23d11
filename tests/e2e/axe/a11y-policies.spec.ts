import { cleanInBoth } from '../axe.ts';
import { open } from '../fixtures.ts';
import { expect, test } from '../policy-rows.ts';
import { en as words } from '../words.ts';

test('axe finds nothing on the resource policies or a dialog of theirs', async ({ page, accounts }) => {
  test.setTimeout(180_000);
  await open(page, accounts, '/resource-policies');
  const list = page.getByRole('table', { name: words['policies.title'] });
  await expect(list).toHaveAttribute('aria-busy', 'false');
  const row = (name: string) => list.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
  const dialog = (name: string) => page.getByRole('dialog', { name });
  await page.getByRole('button', { name: words['policies.create'], exact: true }).click();
  const made = dialog(words['keypair-policies.create']);
  await made.getByLabel(words['policies.name'], { exact: true }).waitFor();
  await made.getByRole('button', { name: words.create, exact: true }).click();
  await expect(made.getByText(words['form.required'])).toBeVisible();
  await cleanInBoth(page, 'create, with a fault');
  await page.keyboard.press('Escape');

  await row('small').getByRole('button', { name: words.edit }).click();
  await page.locator('input[name="total_resource_slots.cpu"]').fill('600');
  await cleanInBoth(page, 'edit, with a fault and changes');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: words['form.leave.discard'] }).click();

  await row('small').getByRole('button', { name: words.delete }).click();
  await expect(page.getByText(words['policies.delete.used.keypair']({ count: 24 }))).toBeVisible();
  await cleanInBoth(page, 'delete one that keys follow');
  await page.keyboard.press('Escape');

  await row('small').getByRole('checkbox').check();
  await row('large').getByRole('checkbox').check();
  await page.getByRole('button', { name: words['policies.compare'], exact: true }).click();
  await dialog(words['policies.compare.title']({ name: 'small', other: 'large' })).waitFor();
  await cleanInBoth(page, 'two side by side');
  await page.keyboard.press('Escape');

  await page.goto('/resource-policies?tab=project');
  await expect(list).toHaveAttribute('aria-busy', 'false');
  await cleanInBoth(page, 'policies of projects');
});
