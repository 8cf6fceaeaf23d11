import { afterEach, vi } from 'vitest';
import { forgetActivity } from '#api/activity.ts';
import { setLink } from '#api/connection.ts';
import type { Release } from '#mocks/behaviour.ts';
import { createManager, type EmbeddedManager } from '#mocks/manager.ts';

const ENDPOINT = 'http://manager.example:8081';

/** A request as the manager got it: its door, and what its body says. */
export type Sent = { door: string; body: unknown };

/** An embedded manager that `api/` talks to with somebody's key until the test is over, and what it was sent. */
export function talkingTo(
  version: Release,
  email = 'admin@example.com',
  seed: 'university' | 'rig' = 'university',
): { manager: EmbeddedManager; sent: Sent[] } {
  const manager = createManager({ version, seed });
  const user = manager.db.usersByEmail.get(email);
  const pair = manager.db.keypairs.get(user?.main_access_key ?? '');
  if (!pair) throw new Error(`${email} has no key`);
  const shake = { '23.09': '23.09.10', '24.09': '24.09.7', '25.15': '25.15.12', '26.4': '26.4.16', '26.9': '26.9.6' };
  const api_version = { '23.09': 'v7.20230615', '24.09': 'v8.20240915' }[version as '23.09'] ?? 'v9.20250722';
  const { access_key, secret_key } = pair;
  setLink({
    connection: { mode: 'api', endpoint: ENDPOINT, api_version, access_key, secret_key },
    manager: shake[version],
  });
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const { pathname } = new URL(url);
    const body = typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined;
    sent.push({ door: `${init.method} ${pathname}`, body });
    return manager.api(new Request(url, init));
  });
  return { manager, sent };
}

/** For a file's top level: nothing is left of a test for the next one. */
export const leaveNothing = (): void =>
  afterEach(() => {
    forgetActivity();
    setLink({ connection: { mode: 'session' }, manager: '' });
    vi.unstubAllGlobals();
  });

/** The properties that the last mutation sent. */
export const lastProps = (sent: readonly Sent[]): unknown => {
  const body = sent.findLast(({ door }) => door === 'POST /admin/gql')?.body as { variables?: { props?: unknown } };
  return body.variables?.props;
};
