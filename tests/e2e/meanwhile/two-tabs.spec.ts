import type { Page } from '@playwright/test';
import { expect, openAnew, settled, signIn, test } from '../fixtures.ts';

const account = (page: Page) => page.getByRole('button', { name: 'Account' });

/** Signs the person of a tab out, and another one in. */
async function changePerson(tab: Page, person: { email: string; password: string }): Promise<void> {
  await account(tab).click();
  await tab.getByRole('button', { name: 'Sign out' }).click();
  await signIn(tab, person);
  await expect(account(tab)).toHaveText(person.email);
}

test('a tab starts anew for the person who signs in from another tab', async ({ page, context, accounts }) => {
  await openAnew(page, accounts);
  const second = await context.newPage();
  await second.goto('/users');
  await changePerson(second, accounts.admin);
  await expect(account(page)).toHaveText(accounts.admin.email);
  await expect(page.getByText('The console has started anew for them')).toBeVisible();
  await settled(page);
});

test('a tab with unsaved input asks first', async ({ page, context, accounts }) => {
  await openAnew(page, accounts);
  await page.getByRole('button', { name: 'Create user' }).click();
  const name = page.getByRole('dialog', { name: 'Create user' }).getByLabel('Full name');
  await name.fill('Not saved yet');
  const second = await context.newPage();
  await second.goto('/users');
  await changePerson(second, accounts.admin);
  const question = page.getByRole('dialog', { name: 'Another person is signed in' });
  await expect(question).toBeVisible();
  await expect(account(page)).toHaveText(accounts.superadmin.email);
  await expect(name).toHaveValue('Not saved yet');
  await question.getByLabel('Password', { exact: true }).fill(accounts.superadmin.password);
  await question.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(question).toBeHidden();
  await expect(name).toHaveValue('Not saved yet');
  await expect(account(second)).toHaveText(accounts.superadmin.email);
});
