import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RELEASES, type Release } from '#mocks/behaviour.ts';
import { createManager } from '#mocks/manager.ts';

type Sent = { method: string; path: string; headers: Record<string, string>; body?: string };
/** The requests of the official command line clients in session mode, one session for each release. */
const { origin, releases } = JSON.parse(readFileSync(new URL('./cli-requests.json', import.meta.url), 'utf8')) as {
  origin: string;
  releases: Record<Release, Sent[]>;
};

test.each(RELEASES)('the official client of %s signs in, lists users and keys, and signs out', async version => {
  const manager = createManager({ version });
  let cookie = '';
  const totals: Record<string, number[]> = {};
  for (const { method, path, headers, body } of releases[version]) {
    const answer = await manager.web(
      new Request(`${origin}${path}`, {
        method,
        headers: { ...headers, ...(cookie ? { Cookie: cookie } : {}) },
        ...(body ? { body } : {}),
      }),
    );
    expect([path, answer?.status]).toEqual([path, version === '23.09' && path === '/server/logout' ? 201 : 200]);
    cookie = answer?.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    if (path === '/server/login')
      expect(await answer?.json()).toMatchObject({ authenticated: true, data: { role: 'superadmin' } });
    if (path !== '/func/admin/gql') continue;
    const said = (await answer?.json()) as {
      data: Record<string, { items: unknown[]; total_count: number }>;
      errors?: unknown;
    };
    expect(said.errors ?? null).toBeNull();
    for (const [name, list] of Object.entries(said.data)) totals[name] = [...(totals[name] ?? []), list.items.length];
    if (said.data.user_list && body?.includes('"filter": null')) expect(said.data.user_list.total_count).toBe(240);
  }
  expect(totals.keypair_list).toEqual([20, 20]);
  expect(totals.user_list?.slice(0, 2)).toEqual([20, 20]);
  expect(totals.user_list).toHaveLength(3);
});
