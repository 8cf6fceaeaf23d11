import type { Locator, Page } from '@playwright/test';
import type { Beside } from './people.ts';
import { test as base, expect } from './people.ts';

export type Kind = 'keypair' | 'user' | 'project';

/** Names of all policies of a kind. */
export async function policyNames(beside: Beside, kind: Kind): Promise<string[]> {
  const { items } = await beside.ask<{ items: { name: string }[] }>(
    `query { items: ${kind}_resource_policies { name } }`,
  );
  return items.map(item => item.name);
}

type Fixtures = {
  /** A name that no policy has; whatever is made with it, of any kind, is gone again at the end. */
  unused: () => string;
  /** Makes a policy of key pairs at the manager; gone again at the end. */
  policy: (props?: object) => Promise<string>;
};

export const test = base.extend<Fixtures>({
  unused: async ({ beside }, use) => {
    const given: string[] = [];
    await use(() => {
      const name = `pol-${Math.random().toString(36).slice(2, 10)}`;
      given.push(name, `${name}-copy`);
      return name;
    });
    for (const kind of ['keypair', 'user', 'project'] as const)
      for (const name of (await policyNames(beside, kind)).filter(one => given.includes(one)))
        await beside.ask(`mutation($n: String!) { delete_${kind}_resource_policy(name: $n) { ok msg } }`, { n: name });
  },
  policy: async ({ unused, beside }, use) => {
    await use(async (props = {}) => {
      const name = unused();
      const old = (await beside.version()).startsWith('23.') ? { max_vfolder_count: 0, max_vfolder_size: 0 } : {};
      const all = {
        default_for_unspecified: 'UNLIMITED',
        total_resource_slots: JSON.stringify({ cpu: '4', mem: String(16 * 1024 ** 3) }),
        max_session_lifetime: 0,
        max_concurrent_sessions: 5,
        max_containers_per_session: 2,
        idle_timeout: 600,
        allowed_vfolder_hosts: '{}',
        ...old,
        ...props,
      };
      const { result } = await beside.ask<{ result: { ok: boolean; msg: string } }>(
        'mutation($n: String!, $p: CreateKeyPairResourcePolicyInput!) { result: create_keypair_resource_policy(name: $n, props: $p) { ok msg } }',
        { n: name, p: all },
      );
      expect(result.ok, result.msg).toBe(true);
      return name;
    });
  },
});

export { expect };

const list = (page: Page): Locator => page.getByRole('table', { name: 'Resource Policies' });

/** Goes to the policies of a kind whose names hold a text, and waits until they are there. */
export async function policiesNamed(page: Page, name: string, kind: Kind = 'keypair'): Promise<void> {
  const tab = kind === 'keypair' ? '' : `&tab=${kind}`;
  await page.goto(`/resource-policies?name=${encodeURIComponent(name)}${tab}`);
  await expect(list(page)).toHaveAttribute('aria-busy', 'false');
}

/** The row of a policy in the list. */
export const rowOf = (page: Page, name: string): Locator =>
  list(page)
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name, exact: true }) });
