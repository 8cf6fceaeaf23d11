import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forgetActivity, getActivity } from '#api/activity.ts';
import { keyGone, keypairWrites } from '#api/keypair-writes.ts';
import { bodies, given, json, linked, onTheWire } from './wire.ts';

onTheWire();

const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
beforeEach(() => linked('26.9.6'));
afterEach(() => {
  queries.clear();
  forgetActivity();
});

type Asked = { query: string; variables: Record<string, unknown> };
const last = () => bodies().at(-1) as Asked;
const result = (more: object = {}) => json({ data: { result: { ok: true, msg: 'success', ...more } } });
const refused = (msg: string) => json({ data: { result: { ok: false, msg, keypair: null } } });
const input = { user_id: 'kim@example.com', is_active: false, resource_policy: 'default', rate_limit: 10_000 };
const keypair = { access_key: 'AKIANEW', secret_key: 'not-to-be-seen' };

describe('a new key', () => {
  test('is sent with everything that old releases have no default for, and told once', async () => {
    given('POST /func/admin/gql', result({ keypair }));
    expect(await keypairWrites.create.mutationFn(input)).toEqual(keypair);
    expect(last().variables).toEqual({
      user_id: 'kim@example.com',
      props: { is_active: false, is_admin: false, resource_policy: 'default', rate_limit: 10_000 },
    });
    const [entry] = getActivity();
    expect(entry).toMatchObject({ action: 'keypairs.create', subject: 'kim@example.com', outcome: 'done' });
    expect(entry?.cli?.join(' ')).toBe('admin keypair add kim@example.com default --rate-limit 10000 --inactive');
    expect(JSON.stringify(entry)).not.toContain('not-to-be-seen');
  });

  test.each([
    [
      'an owner who does not exist',
      'integrity error: … null value in column "user" of …',
      'refusal.no-owner',
      'user_id',
    ],
    [
      'a policy that does not exist',
      'integrity error: … "fk_keypairs_resource_policy_keypair_resource_policies"',
      'refusal.no-policy',
      'resource_policy',
    ],
  ])('for %s is refused on its field, without the database’s words', async (_, msg, messageKey, field) => {
    given('POST /func/admin/gql', refused(msg.replace('…', 'sqlalchemy AKIASECRET')));
    const failure = await keypairWrites.create.mutationFn(input).catch(thrown => thrown);
    expect(failure).toMatchObject({ kind: 'refused', messageKey, field, words: null });
  });
});

describe('a change', () => {
  const pair = { access_key: 'AK1', is_active: true, resource_policy: 'default', rate_limit: 10_000 };

  test('sends what changed and nothing else', async () => {
    given('POST /func/admin/gql', result());
    await keypairWrites.modify.mutationFn({ pair, change: { rate_limit: 5 } });
    expect(last().variables).toEqual({ access_key: 'AK1', props: { rate_limit: 5 } });
    expect(getActivity()[0]).toMatchObject({
      action: 'keypairs.modify',
      changes: [{ label: 'keypair.rate_limit', from: 10_000, to: 5 }],
      cli: ['admin', 'keypair', 'update', 'AK1', '--rate-limit', '5'],
    });
  });

  test.each([
    [false, 'keypairs.disable', 'deactivate'],
    [true, 'keypairs.enable', 'activate'],
  ])('of is_active to %s is told as what it is', async (is_active, action, command) => {
    given('POST /func/admin/gql', result());
    await keypairWrites.modify.mutationFn({ pair: { ...pair, is_active: !is_active }, change: { is_active } });
    expect(getActivity()[0]).toMatchObject({ action, cli: ['admin', 'keypair', command, 'AK1'] });
  });
});

test.each([
  ['the keypair is used as main access key by any user', 'refusal.main-key'],
  ['the keypair is used as the default access key by a user', 'refusal.main-key'],
  ['integrity error: violates foreign key constraint "fk_sessions_access_key_keypairs"', 'refusal.key-has-sessions'],
  ['no matching deletekeypair', 'refusal.key-gone'],
  ['integrity error: could not serialize access due to read/write dependencies', 'refusal.at-once'],
])('a deletion that is refused (%s) says why in words', async (msg, messageKey) => {
  given('POST /func/admin/gql', refused(msg));
  await expect(keypairWrites.remove.mutationFn('AK1')).rejects.toMatchObject({ kind: 'refused', messageKey });
  expect(getActivity()[0]?.outcome).toMatchObject({ messageKey });
});

test('a secret is read for one key, and the look at it is noted without it', async () => {
  given('POST /func/admin/gql', json({ data: { page: { items: [{ secret_key: 'seen-once' }], total_count: 1 } } }));
  expect(await keypairWrites.secret('AK1')).toBe('seen-once');
  expect(last().variables).toEqual({ filter: 'access_key == "AK1"' });
  expect(getActivity()).toHaveLength(1);
  expect(getActivity()[0]).toMatchObject({ action: 'keypairs.secret.show', subject: 'AK1', outcome: 'done' });
  expect(JSON.stringify(getActivity())).not.toContain('seen-once');
});

test('a secret of no key is not found, and nothing is noted', async () => {
  given('POST /func/admin/gql', json({ data: { page: { items: [], total_count: 0 } } }));
  await expect(keypairWrites.secret('AK1')).rejects.toMatchObject({ kind: 'not-found' });
  expect(getActivity()).toEqual([]);
});

describe('what hangs on a key', () => {
  const counts = { running: { total_count: 2 }, pending: { total_count: 1 }, ever: { total_count: 9 } };
  const key = (is_default?: boolean) => ({ items: [{ user_id: 'kim@example.com', is_default }], total_count: 1 });
  const answers = (data: object) => given('POST /func/admin/gql', json({ data: { ...data, ...counts } }));
  const ties = () => queries.fetchQuery(keypairWrites.ties('AK1'));

  test.each([
    [true, 'kim@example.com'],
    [false, null],
  ])('is from 26.9 on what the key says of itself: %s', async (is_default, main) => {
    answers({ key: key(is_default) });
    expect(await ties()).toEqual({ main, live: 3, pending: 1, ever: 9 });
    expect(last().variables).toMatchObject({ with_main: false, key: 'access_key == "AK1"', access_key: 'AK1' });
  });

  test('is before what the users say', async () => {
    linked('24.09.7');
    answers({ key: key(), main: { items: [{ email: 'lee@example.com' }], total_count: 1 } });
    expect(await ties()).toEqual({ main: 'lee@example.com', live: 3, pending: 1, ever: 9 });
    expect(last().variables).toMatchObject({ with_main: true, main: 'main_access_key == "AK1"' });
  });

  test('has nothing to do with main keys where there are none', async () => {
    linked('23.03.12');
    answers({ key: key() });
    expect(await ties()).toEqual({ main: null, live: 3, pending: 1, ever: 9 });
    expect(last().variables).toMatchObject({ with_main: false });
  });
});

test('keys of a user in several projects count once', async () => {
  const item = (access_key: string) => ({ access_key, is_active: true });
  given(
    'POST /func/admin/gql',
    json({ data: { page: { items: [item('AK1'), item('AK1'), item('AK2')], total_count: 4 } } }),
  );
  expect((await keypairWrites.ofUser('kim@example.com')).map(key => key.access_key)).toEqual(['AK1', 'AK2']);
});

test('a key that is gone says so', () => expect(keyGone()).toMatchObject({ messageKey: 'refusal.key-gone' }));
