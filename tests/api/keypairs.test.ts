import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { costlyAmong, type KeyPair, type KeyPairListArgs, keypairs } from '#api/keypairs.ts';
import { numbers, text } from '#tests/api/filter-values.ts';
import { bodies, given, json, linked, onTheWire } from './wire.ts';

onTheWire();

const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
beforeEach(() => linked('26.9.6'));
afterEach(() => queries.clear());

const row = (access_key: string, more: object = {}) => ({
  access_key,
  user_id: 'kim@example.com',
  projects: [],
  ...more,
});
const answer = (items: unknown[], total_count = items.length) => json({ data: { page: { items, total_count } } });
const args: KeyPairListArgs = { tab: 'active', limit: 20, offset: 0, sort: null, filters: {}, costly: [] };
type Asked = { query: string; variables: Record<string, unknown> };
const asked = () => bodies() as Asked[];

/** The variables that a list asks the manager with. */
async function variables(more: Partial<KeyPairListArgs>) {
  given('POST /func/admin/gql', answer([]));
  await keypairs.read({ ...args, ...more }, {});
  return asked().at(-1)?.variables ?? {};
}
const filter = async (filters: KeyPairListArgs['filters']) => (await variables({ filters })).filter;

test('the tabs ask for active and for inactive keys', async () => {
  expect(await variables({ tab: 'active' })).toMatchObject({ is_active: true });
  expect(await variables({ tab: 'inactive' })).toMatchObject({ is_active: false });
});

test("the owner's e-mail address is `email` in orders and filters: `user_id` is a UUID there", async () => {
  expect(await variables({ sort: { column: 'user_id', descending: true } })).toMatchObject({
    order: '-email,access_key',
  });
  expect(await variables({})).toMatchObject({ order: '-created_at,access_key' });
  expect(await filter({ user_id: text('kim') })).toBe('email ilike "%kim%"');
  expect(await filter({ user_id: text('@example.com') })).toBe('email ilike "%@example.com%"');
});

test('a whole address finds its owner alone, whatever the case, and nothing in it is a pattern', async () => {
  expect(await filter({ user_id: text('kim_lee@example.com') })).toBe(String.raw`email ilike "kim\_lee@example.com"`);
});

test('rate limits are filtered by a range, each end of which may be open', async () => {
  expect(await filter({ rate_limit: numbers({ from: '100', to: '200' }) })).toBe(
    '(rate_limit >= 100) & (rate_limit <= 200)',
  );
  expect(await filter({ rate_limit: numbers({ to: '200' }) })).toBe('rate_limit <= 200');
  expect(await filter({ rate_limit: numbers({ from: 'many' }) })).toBeNull();
});

test('what costs the manager is asked for only by name', async () => {
  expect(await variables({})).toMatchObject({ with_rolling_count: false, with_concurrency_used: false });
  expect(await variables({ costly: costlyAmong(['access_key', 'concurrency_used', 'rolling_count']) })).toMatchObject({
    with_rolling_count: true,
    with_concurrency_used: true,
  });
});

describe('main keys', () => {
  const pair = (rows: readonly KeyPair[]) => rows.map(({ access_key, is_default }) => [access_key, is_default]);

  test('are told by the list itself from 26.9 on', async () => {
    given('POST /func/admin/gql', answer([row('AK1', { is_default: true })]));
    expect(pair((await keypairs.read({ ...args, costly: ['is_default'] }, {})).rows)).toEqual([['AK1', true]]);
    expect(asked()).toHaveLength(1);
    expect(asked()[0]?.query).toContain('is_default');
  });

  test('are looked up among the users before, in one question for all rows', async () => {
    linked('25.15.12');
    given(
      'POST /func/admin/gql',
      answer([row('AK1'), row('AK2')]),
      answer([{ main_access_key: 'AK2' }, null, { main_access_key: null }]),
    );
    const { rows, failure } = await keypairs.read({ ...args, costly: ['is_default'] }, {});
    expect(pair(rows)).toEqual([
      ['AK1', false],
      ['AK2', true],
    ]);
    expect(failure).toBeNull();
    expect(asked()[0]?.query).not.toContain('is_default');
    expect(asked()[1]?.variables).toEqual({ filter: 'main_access_key in ["AK1","AK2"]', limit: 2 });
  });

  test('are not looked up where nobody sees them, nor where there are none', async () => {
    linked('25.15.12');
    given('POST /func/admin/gql', answer([row('AK1')]));
    await keypairs.read(args, {});
    linked('23.03.12');
    await keypairs.read({ ...args, costly: ['is_default'] }, {});
    expect(asked()).toHaveLength(2);
  });

  test('that could not be looked up leave the rows there, and say so', async () => {
    linked('25.15.12');
    given('POST /func/admin/gql', answer([row('AK1')]), json({ msg: 'broken' }, 500));
    const { rows, failure } = await keypairs.read({ ...args, costly: ['is_default'] }, {});
    expect(pair(rows)).toEqual([['AK1', undefined]]);
    expect(failure).toMatchObject({ kind: 'server' });
  });
});

test('no list and no detail asks for a secret', async () => {
  given('POST /func/admin/gql', answer([row('AK1')]));
  await keypairs.read({ ...args, costly: ['rolling_count', 'concurrency_used', 'is_default'] }, {});
  await keypairs.readOne('AK1');
  for (const { query } of asked()) expect(query).not.toContain('secret');
});

test('one key is found by its name, with its SSH key; who is not there is null', async () => {
  given('POST /func/admin/gql', answer([row('AK1', { ssh_public_key: 'ssh-rsa x' })]), answer([]));
  expect(await queries.fetchQuery(keypairs.detail('AK1'))).toMatchObject({ ssh_public_key: 'ssh-rsa x' });
  expect(await queries.fetchQuery(keypairs.detail('AK2'))).toBeNull();
  expect(asked()[0]?.variables).toEqual({ filter: 'access_key == "AK1"' });
});

test('projects that are not there are left out: [null] is what the manager answers for none', async () => {
  given('POST /func/admin/gql', answer([row('AK1', { projects: [null] }), row('AK2', { projects: null })]));
  expect((await keypairs.read(args, {})).rows.map(one => one.projects)).toEqual([[], []]);
});

test('until one key is read, what a list knows of it serves', () => {
  const known = row('AK1') as unknown as KeyPair;
  queries.setQueryData(keypairs.list(args).queryKey, { rows: [known], total: 1, failure: null });
  expect(keypairs.known('AK1', queries)).toEqual({ row: known, at: expect.any(Number) });
  expect(keypairs.known('AK2', queries)).toBeUndefined();
});

describe('where a key counts once a project of its owner', () => {
  const total = async (offset: number, rows: number, counted: number) => {
    given(
      'POST /func/admin/gql',
      answer(
        Array.from({ length: rows }, (_, i) => row(`AKIA${i}`)),
        counted,
      ),
    );
    return (await queries.fetchQuery(keypairs.list({ ...args, offset, limit: 20 }))).total;
  };
  test('up to 23.09 only a page that is not full tells how many there are, and an empty one that there are no more', async () => {
    linked('23.09.10');
    expect(await total(0, 20, 64)).toBe(64);
    expect(await total(20, 12, 64)).toBe(32);
    expect(await total(40, 0, 64)).toBe(40);
    expect(await total(0, 0, 0)).toBe(0);
  });
  test('from 24.03 on the count is right', async () => {
    linked('24.03.0');
    expect(await total(20, 12, 64)).toBe(64);
  });
});
