import { en, ko } from '#tests/i18n/words.ts';
import { clean, LOOKS, wear } from './axe.ts';
import { settled } from './fixtures.ts';
import { expect, test } from './people.ts';

for (const look of LOOKS) {
  test(`axe finds nothing on any dialog of users: ${look.theme}, ${look.language} @embedded @once`, async ({
    page,
    accounts,
    beside,
    newcomer,
    nobody,
  }) => {
    test.setTimeout(180_000);
    const words = { en, ko }[look.language];
    const [person, other] = [await newcomer({ projects: 1 }), nobody()];
    await wear(page, look);
    await page.goto(`/users?email=${person.username}`);
    await page.locator('input[name=email]').fill(accounts.superadmin.email);
    await page.locator('input[name=password]').fill(accounts.superadmin.password);
    await page.locator('button[type=submit]').click();
    const list = page.getByRole('table', { name: words['users.title'] });
    await expect(list).toHaveAttribute('aria-busy', 'false');
    const row = list.getByRole('row').nth(1);
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });

    await button(words['users.create']).click();
    const create = dialog(words['users.create']);
    await create.getByRole('button', { name: words.create, exact: true }).click();
    await expect(create.getByText(words['form.required']).first()).toBeVisible();
    await clean(page, 'create, with faults');
    await create.locator('input[name=email]').fill(other.email);
    await create.locator('input[name=username]').fill(other.username);
    await create.locator('input[name=password]').fill(other.password);
    await create.locator('input[name=confirm]').fill(other.password);
    await page.keyboard.press('Enter');
    await dialog(new RegExp(words['newKey.title'])).waitFor();
    await clean(page, 'new key pair');
    await page.keyboard.press('Escape');

    await row.getByRole('button', { name: words.edit }).click();
    const edit = dialog(words['users.edit']({ email: person.email }));
    await edit.locator('input[name=full_name]').fill('Mine');
    await edit.locator('textarea[name=description]').fill('Mine');
    await clean(page, 'edit, with changes');
    await page.keyboard.press('Escape');
    await dialog(words['form.leave.title']).waitFor();
    await clean(page, 'leave without saving?');
    await button(words['form.leave.stay']).click();
    await beside.modify(person.email, { full_name: 'Theirs' });
    await edit.getByRole('button', { name: words.save, exact: true }).click();
    await edit.getByText(words['form.conflict.title']).waitFor();
    await clean(page, 'conflict');
    await edit.getByRole('button', { name: words['form.conflict.save'] }).click();
    await expect(edit).toBeHidden();

    await row.getByRole('button', { name: words['users.inactivate'] }).click();
    const job = dialog(new RegExp(`^${words['users.inactivate']}`));
    await job.waitFor();
    await clean(page, 'before a job');
    await job.getByRole('button', { name: words['users.inactivate'], exact: true }).click();
    await expect(job.getByText(words['jobs.phase.ended']).first()).toBeVisible();
    await clean(page, 'a job that has ended');
    await page.keyboard.press('Escape');
    await button(words.activity).click();
    await expect(dialog(words.activity)).toContainText(person.email);
    await clean(page, 'activity');
    await page.keyboard.press('Escape');

    await page.goto(`/users?tab=inactive&email=${person.username}`);
    await expect(list).toHaveAttribute('aria-busy', 'false');
    await list.getByRole('rowheader').getByRole('link').click();
    const drawer = dialog(person.email);
    await expect(drawer.getByText(words['users.belongings'])).toBeVisible();
    await expect(drawer.getByText(words.loading)).toHaveCount(0);
    await clean(page, 'details with actions');
    await drawer.getByRole('button', { name: words['users.purge'] }).click();
    const purge = dialog(words['users.purge.title']({ email: person.email }));
    await purge.getByRole('textbox').fill(person.email);
    await expect(purge.getByRole('button', { name: words['users.purge'] })).toBeEnabled();
    await clean(page, 'delete permanently');
    await purge.getByRole('button', { name: words['users.purge'] }).click();
    await expect(purge).toBeHidden();
    expect(await beside.user(person.email)).toBeNull();
  });
}

test('the dialogs of users fit a narrow window, above the details @embedded @once', async ({
  page,
  accounts,
  newcomer,
}) => {
  const person = await newcomer();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/users?email=${person.username}`);
  await page.locator('input[name=email]').fill(accounts.superadmin.email);
  await page.locator('input[name=password]').fill(accounts.superadmin.password);
  await page.locator('button[type=submit]').click();
  await settled(page);
  await page.getByRole('link', { name: person.email }).click();
  await page.getByRole('dialog', { name: person.email }).getByRole('button', { name: 'Edit' }).click();
  const edit = page.getByRole('dialog', { name: `Edit ${person.email}` });
  await edit.getByLabel('Full name').fill('Narrow');
  await clean(page, 'edit above the details');
  await edit.getByRole('button', { name: 'Save' }).click();
  await expect(edit).toBeHidden();
  await expect(page.getByRole('dialog', { name: person.email })).toContainText('Narrow');
});
