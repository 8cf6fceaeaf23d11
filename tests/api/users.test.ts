import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FilterValue } from '#api/filter.ts';
import { type User, users } from '#api/users.ts';
import { choice, days, flag, text } from '#tests/api/filter-values.ts';
import { inZone } from '#tests/lib/zone.ts';
import { asked, bodies, given, json, linked, onTheWire } from './wire.ts';

onTheWire();
inZone('Asia/Seoul');

const queries = new QueryClient();
beforeEach(() => linked('26.9.6'));
afterEach(() => queries.clear());

const row = (uuid: string, more: object = {}) => ({
  uuid,
  email: `${uuid}@example.com`,
  groups: [],
  allowed_client_ip: null,
  ...more,
});
const answer = (items: unknown[], more: object = {}) =>
  json({ data: { page: { items, total_count: items.length }, ...more } });
const args = { tab: 'active', limit: 20, offset: 0, sort: null, filters: {} } as const;

/** The variables that a list of users asks the manager with. */
async function variables(more: Partial<Parameters<typeof users.read>[0]>, manager = '26.9.6') {
  linked(manager);
  given('POST /func/admin/gql', answer([]));
  await users.read({ ...args, ...more }, {});
  return (bodies().at(-1) as { variables: Record<string, unknown> }).variables;
}
const filter = async (filters: Record<string, FilterValue>, manager?: string) =>
  (await variables({ filters }, manager)).filter;

test('the active tab asks for the active users, the other one for all others', async () => {
  expect(await variables({ tab: 'active' })).toMatchObject({ status: 'active' });
  const inactive = await variables({ tab: 'inactive' });
  expect(inactive).toMatchObject({ is_active: false });
  expect(inactive).not.toHaveProperty('status');
});

test('a page is asked for by where it begins and how long it is', async () => {
  expect(await variables({ limit: 50, offset: 100 })).toMatchObject({ limit: 50, offset: 100 });
});

test('the newest come first unless another order is chosen, and no two rows share a place', async () => {
  expect(await variables({})).toMatchObject({ order: '-created_at,uuid' });
  expect(await variables({ sort: { column: 'email', descending: false } })).toMatchObject({ order: 'email,uuid' });
  expect(await variables({ sort: { column: 'role', descending: true } })).toMatchObject({ order: '-role,uuid' });
});

describe('filters', () => {
  test('none at all is null, since managers refuse an empty text', async () => {
    expect(await filter({})).toBeNull();
    expect(await filter({ role: choice() })).toBeNull();
  });

  test('text is contained, flags are equal, choices are any of them', async () => {
    expect(await filter({ email: text('a_b%') })).toBe(String.raw`email ilike "%a\_b\%%"`);
    expect(await filter({ totp_activated: flag(false) })).toBe('totp_activated == false');
    expect(await filter({ role: choice('admin', 'user') })).toBe('(role == "admin") | (role == "user")');
  });

  test('all of them hold at once', async () => {
    expect(await filter({ email: text('kim'), role: choice('admin', 'user'), sudo_session_enabled: flag(true) })).toBe(
      '(email ilike "%kim%") & ((role == "admin") | (role == "user")) & (sudo_session_enabled == true)',
    );
  });

  test("days are whole days of the reader's, both included", async () => {
    expect(await filter({ created_at: days({ from: '2026-07-01', to: '2026-07-31' }) })).toBe(
      '(created_at >= "2026-06-30T15:00:00.000Z") & (created_at < "2026-07-31T15:00:00.000Z")',
    );
    expect(await filter({ created_at: days({ from: '2026-07-01' }) })).toBe('created_at >= "2026-06-30T15:00:00.000Z"');
    expect(await filter({ created_at: days({ to: '2026-07-01' }) })).toBe('created_at < "2026-07-01T15:00:00.000Z"');
  });

  test('a status is spelled as the connected release spells it', async () => {
    const statuses = { status: choice('inactive', 'before-verification') };
    expect(await filter(statuses, '23.09.10')).toBe('(status == "inactive") | (status == "before_verification")');
    expect(await filter(statuses, '26.9.6')).toBe('(status == "inactive") | (status == "before-verification")');
  });

  test('nothing but the status is spelled anew', async () => {
    expect(await filter({ domain_name: choice('my-lab') }, '23.09.10')).toBe('domain_name == "my-lab"');
  });

  test('a project goes by its id, beside the other filters', async () => {
    const project = 'b8b0bd1b-1a4c-4a4f-8c2c-0123456789ab';
    expect(await variables({ filters: { groups: choice(project), email: text('kim') } })).toMatchObject({
      group_id: project,
      filter: 'email ilike "%kim%"',
    });
    expect(await variables({})).toMatchObject({ group_id: null });
  });
});

test('a release is only asked for what it has', async () => {
  const textFor = async (manager: string) => {
    await variables({}, manager);
    return (bodies().at(-1) as { query: string }).query;
  };
  expect(await textFor('23.09.7')).not.toContain('main_access_key');
  expect(await textFor('23.09.8')).toContain('main_access_key');
});

test('rows come as the manager has them, what it leaves out as nothing', async () => {
  given(
    'POST /func/admin/gql',
    answer([row('u1', { allowed_client_ip: ['10.0.0.0/8', null] }), null, row('u2', { email: null, groups: null })]),
  );
  const { rows, total, failure } = await users.read(args, {});
  expect(rows).toMatchObject([
    { uuid: 'u1', email: 'u1@example.com', groups: [], allowed_client_ip: ['10.0.0.0/8'] },
    { uuid: 'u2', email: '', groups: [], allowed_client_ip: [] },
  ]);
  expect([total, failure]).toEqual([3, null]);
});

test('what fails beside the rows comes with them', async () => {
  const errors = [{ message: 'Insufficient privilege.', path: ['projects'] }];
  given(
    'POST /func/admin/gql',
    json({ data: { page: { items: [row('u1')], total_count: 1 }, projects: null }, errors }),
  );
  expect(await users.read(args, {})).toMatchObject({
    total: 1,
    rows: [{ uuid: 'u1' }],
    failure: { kind: 'forbidden' },
  });
});

describe("a user's projects are those that people made", () => {
  const groups = [{ id: 'p1', name: 'lab' }, { id: 'personal', name: 'kim' }, null];

  test('which the first list asks for, and the next ones remember', async () => {
    given(
      'POST /func/admin/gql',
      answer([row('u1', { groups })], { projects: [{ id: 'p1' }, null] }),
      answer([row('u1', { groups })]),
    );
    const pages = [await users.read(args, {}), await users.read(args, {})];
    expect(pages.map(({ rows }) => rows[0]?.groups)).toEqual([
      [{ id: 'p1', name: 'lab' }],
      [{ id: 'p1', name: 'lab' }],
    ]);
    expect(bodies()).toMatchObject([{ variables: { with_projects: true } }, { variables: { with_projects: false } }]);
  });

  test('asked for anew after another sign-in', async () => {
    given('POST /func/admin/gql', answer([row('u1', { groups })], { projects: [{ id: 'p1' }] }));
    await users.read(args, {});
    linked('26.9.6');
    given('POST /func/admin/gql', answer([row('u1', { groups })], { projects: [{ id: 'personal' }] }));
    expect((await users.read(args, {})).rows[0]?.groups).toEqual([{ id: 'personal', name: 'kim' }]);
    expect(bodies()).toMatchObject([{ variables: { with_projects: true } }, { variables: { with_projects: true } }]);
  });
});

test('a list is kept apart by everything that it was asked with', () => {
  const keys = [
    args,
    { ...args, tab: 'inactive' as const },
    { ...args, offset: 20 },
    { ...args, filters: { email: text('kim') } },
  ];
  expect(new Set(keys.map(one => JSON.stringify(users.list(one).queryKey))).size).toBe(keys.length);
});

const HERE = '11111111-1111-4111-8111-111111111111';
const GONE = '22222222-2222-4222-8222-222222222222';

test('one user is read with everything about it; who is not there is null', async () => {
  given(
    'POST /func/admin/gql',
    json({ data: { item: row(HERE, { container_uid: 1000 }), projects: [] } }),
    json({ data: { item: null } }),
  );
  expect(await queries.fetchQuery(users.detail(HERE))).toMatchObject({
    uuid: HERE,
    container_uid: 1000,
    groups: [],
  });
  expect(await queries.fetchQuery(users.detail(GONE))).toBeNull();
  expect(await queries.fetchQuery(users.detail('no-id-at-all'))).toBeNull();
  expect(bodies()).toMatchObject([{ variables: { user_id: HERE } }, { variables: { user_id: GONE } }]);
});

test('until one user is read, what a list knows of it serves', () => {
  const known = { ...row('u1'), allowed_client_ip: [] } as unknown as User;
  queries.setQueryData(users.list(args).queryKey, { rows: [known], total: 1, failure: null });
  expect(users.known('u1', queries)).toEqual({ row: known, at: expect.any(Number) });
  expect(users.known('u2', queries)).toBeUndefined();
});

test('how many users each tab holds is asked once, for both', async () => {
  given('POST /func/admin/gql', json({ data: { active: { total_count: 214 }, inactive: { total_count: 26 } } }));
  expect(await queries.fetchQuery(users.counts())).toEqual({ active: 214, inactive: 26 });
  expect(asked).toHaveLength(1);
});
