import { open, settled, signIn, table } from '../fixtures.ts';
import { expect, test } from '../people.ts';
import { edit, find } from '../user-steps.ts';

test('leaving unsaved input asks first: Escape, Back, and the form stays as it is until it is discarded', async ({
  page,
  accounts,
  newcomer,
}) => {
  const person = await newcomer();
  await open(page, accounts);
  for (const name of [/^Inactive/, /^Active/]) {
    const tab = page.getByRole('tab', { name });
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true'); // the list at rest may still be the other one
    await settled(page);
  }
  await page.getByRole('searchbox', { name: 'Search E-mail' }).fill(person.email);
  await expect(page.getByText(/^1 of [\d,]+ users match$/)).toBeVisible();
  await table(page).getByRole('row').nth(1).getByRole('button', { name: 'Edit' }).click();
  const form = page.getByRole('dialog', { name: `Edit ${person.email}` });
  await form.getByLabel('Full name').fill('Half typed');
  await page.keyboard.press('Escape');
  const question = page.getByRole('dialog', { name: 'Leave without saving?' });
  await expect(question.getByRole('button', { name: 'Continue editing' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  await expect(form.getByLabel('Full name')).toHaveValue('Half typed');
  await page.goBack();
  await question.getByRole('button', { name: 'Continue editing' }).click();
  await expect(form.getByLabel('Full name')).toHaveValue('Half typed');
  await page.goBack();
  await question.getByRole('button', { name: 'Discard' }).click();
  await expect(form).toBeHidden();
});

test('a proxy that breaks, a connection that drops: the form stands with the reason, and saves when it can @embedded', async ({
  page,
  beside,
  newcomer,
}) => {
  const person = await newcomer();
  await page.goto('/users');
  await signIn(page, { email: 'shaky@example.com', password: 'Demo-pw-1!' });
  const form = await edit(page, person.email);
  await form.getByLabel('Full name').fill('On the third try');
  for (const reason of ['answered instead of the manager', 'There was no answer']) {
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(form.getByRole('alert')).toContainText('The user was not saved.');
    await expect(form.getByRole('alert')).toContainText(reason);
    await expect(form.getByLabel('Full name')).toHaveValue('On the third try');
  }
  expect(await beside.user(person.email)).toMatchObject({ full_name: 'A Newcomer' });
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
  expect(await beside.user(person.email)).toMatchObject({ full_name: 'On the third try' });
});

test('offline in the middle of a save: the form stands, and saves once the network is back', async ({
  page,
  accounts,
  beside,
  newcomer,
}) => {
  const person = await newcomer();
  await open(page, accounts);
  const form = await edit(page, person.email);
  await form.getByLabel('Full name').fill('Back online');
  await page.context().setOffline(true);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByRole('alert')).toContainText('The user was not saved.');
  await expect(form.getByLabel('Full name')).toHaveValue('Back online');
  await page.context().setOffline(false);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
  expect(await beside.user(person.email)).toMatchObject({ full_name: 'Back online' });
});

test('a reactivation can be undone', async ({ page, accounts, beside, newcomer }) => {
  const person = await newcomer({ status: 'before-verification' });
  await open(page, accounts);
  await (await find(page, person.email, 'Inactive')).getByRole('button', { name: 'Reactivate' }).click();
  const keys = page.getByRole('dialog', { name: new RegExp(`^${person.email}`) });
  await keys.getByRole('button', { name: 'Cancel' }).click();
  const notice = page.getByRole('status').filter({ hasText: `${person.email} is active again.` });
  await expect(notice).toBeVisible();
  await notice.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await beside.user(person.email))?.status).toBe('before-verification');
});
