import type { Locator, Page } from '@playwright/test';
import { settled, table } from './fixtures.ts';
import { expect, type Person } from './people.ts';

/** Finds a user in the list of a tab. */
export async function find(page: Page, email: string, tab: 'Active' | 'Inactive' = 'Active'): Promise<Locator> {
  const search = tab === 'Inactive' ? '&tab=inactive' : '';
  await page.goto(`/users?email=${encodeURIComponent(email)}${search}`);
  await settled(page);
  const row = table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: email, exact: true }) });
  await expect(row).toHaveCount(1);
  return row;
}

/** The form that is open. */
export const form = (page: Page): Locator => page.getByRole('dialog', { name: /^(Create user|Edit )/ });

export async function fill(page: Page, { email, username, password }: Person): Promise<void> {
  await form(page).getByLabel('E-mail').fill(email);
  await form(page).getByLabel('User name').fill(username);
  await form(page).getByLabel('Password', { exact: true }).fill(password);
  await form(page).getByLabel('Confirm password').fill(password);
}

/** Finds somebody who is active and opens the form that changes them. */
export async function edit(page: Page, email: string): Promise<Locator> {
  await (await find(page, email)).getByRole('button', { name: 'Edit' }).click();
  return form(page);
}

/** Saves the form that is open; it is gone once it is saved. */
export async function save(page: Page): Promise<void> {
  await form(page).getByRole('button', { name: 'Save' }).click();
  await expect(form(page)).toBeHidden();
}
