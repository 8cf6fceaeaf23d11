import type { Locator, Page } from '@playwright/test';
import { type Beside, expect } from './people.ts';

/** The list of credentials. */
export const list = (page: Page): Locator => page.getByRole('table', { name: 'Credentials' });

/** The access keys of its rows. */
export const keys = (page: Page): Locator => list(page).getByRole('rowheader');

/** Waits until the list is there and at rest. A cluster of 100,000 keys takes its time. */
export async function atRest(page: Page): Promise<void> {
  await expect(list(page)).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
}

/** The list of one person's credentials in a tab. */
export async function credentialsOf(page: Page, email: string, tab: 'active' | 'inactive' = 'active'): Promise<void> {
  await page.goto(`/credentials?user_id=${encodeURIComponent(email)}${tab === 'inactive' ? '&tab=inactive' : ''}`);
  await atRest(page);
}

/** The row of a key in the list. */
export const rowOf = (page: Page, access_key: string): Locator =>
  list(page)
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: access_key, exact: true }) });

/** The release of the manager. */
export const managerOf = async (page: Page): Promise<string> =>
  ((await (await page.request.get('/func/')).json()) as { manager: string }).manager;

type KeyHeld = { access_key: string; is_active: boolean; resource_policy: string; rate_limit: number };

/** What the manager holds of a key; undefined for none. */
export async function held(beside: Beside, email: string, access_key: string): Promise<KeyHeld | undefined> {
  const { page } = await beside.ask<{ page: { items: KeyHeld[] } }>(
    'query($e: String) { page: keypair_list(limit: 50, offset: 0, email: $e) { items { access_key is_active resource_policy rate_limit } total_count } }',
    { e: email },
  );
  return page.items.find(key => key.access_key === access_key);
}

/** Makes a key for somebody at the manager. Made inactive it locks nobody out on any release. */
export async function keyFor(beside: Beside, email: string, is_active = true): Promise<string> {
  const { result } = await beside.ask<{ result: { ok: boolean; msg: string; keypair: { access_key: string } } }>(
    'mutation($e: String!, $p: KeyPairInput!) { result: create_keypair(user_id: $e, props: $p) { ok msg keypair { access_key } } }',
    { e: email, p: { is_active, is_admin: false, resource_policy: 'default', rate_limit: 10_000 } },
  );
  expect(result.ok, result.msg).toBe(true);
  return result.keypair.access_key;
}

/** A key of somebody who has one. */
export const firstKey = async (beside: Beside, email: string): Promise<string> =>
  Object.keys(await beside.keys(email))[0] ?? '';

/** Chooses an owner in the open form as a person does: by typing a part of the address and by the arrow keys. */
export async function chooseOwner(page: Page, email: string): Promise<void> {
  const owner = page.getByRole('combobox', { name: 'Owner' });
  await owner.pressSequentially(email.split('@')[0] ?? '');
  // Of what is found while one still types there may be more, and others first.
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText([new RegExp(email.replaceAll('.', '\\.'))], {
    timeout: 30_000,
  });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(owner).toHaveValue(email);
}
