import type { Locator, Page } from '@playwright/test';
import { open, settled, table } from '../fixtures.ts';
import { expect, test } from '../people.ts';

/** Asks to delete somebody permanently, and types the address. */
async function ask(page: Page, email: string): Promise<Locator> {
  await page.goto(`/users?email=${encodeURIComponent(email)}`);
  await settled(page);
  await table(page).getByRole('button', { name: 'Details' }).click();
  await page.getByRole('dialog', { name: email }).getByRole('button', { name: 'Delete permanently' }).click();
  const question = page.getByRole('dialog', { name: `Delete ${email} permanently?` });
  await question.getByLabel(/To continue, type/).fill(email);
  return question;
}

/** Goes on, is refused, and finds that nothing has changed: the question stays open, with what was typed. */
async function refused(question: Locator, email: string, words: RegExp): Promise<void> {
  await question.getByRole('button', { name: 'Delete permanently' }).click();
  const alert = question.getByRole('alert').filter({ hasText: 'The user was not deleted.' });
  await expect(alert).toContainText(words);
  await expect(question.getByLabel(/To continue, type/)).toHaveValue(email);
  await expect(question.getByRole('button', { name: 'Delete permanently' })).toBeEnabled();
}

test('whose folder is mounted by somebody else is not deleted: the manager’s words are shown, and the user is still there @embedded', async ({
  page,
  accounts,
  beside,
}) => {
  const email = 'comma@hanbit.example';
  await open(page, accounts);
  const before = await beside.user(email);
  const question = await ask(page, email);
  await expect(question).toContainText(/folders?, and the history of all sessions\. 0 sessions are live now/);
  await expect(question).toContainText('while any session has mounted one of the folders');
  await refused(question, email, /Some of user's virtual folders are mounted to active kernels/);
  expect(await beside.user(email)).toEqual(before);
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('dialog', { name: email })).toBeVisible();
});

test('live sessions stand against it up to 24.09, as the question says beforehand; later releases end them @embedded', async ({
  page,
  accounts,
  beside,
}) => {
  const email = 'noam@hanbit.example';
  await open(page, accounts);
  const refuses = /^2[34]\./.test(await beside.version());
  const question = await ask(page, email);
  await expect(question).toContainText('2 sessions are live now');
  await expect(question.getByText('This release ends live sessions by force.')).toHaveCount(refuses ? 0 : 1);
  await expect(question.getByText('This release refuses because of 2 sessions')).toHaveCount(refuses ? 1 : 0);
  if (!refuses) return;
  await refused(question, email, /User has some active kernels/);
  expect(await beside.user(email)).not.toBeNull();
});
