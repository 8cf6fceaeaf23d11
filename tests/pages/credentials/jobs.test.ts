import { expect, test } from 'vitest';
import type { KeyPair } from '#api/keypairs.ts';
import { getSpoken } from '#i18n/language.ts';
import { type Around, changeMany, deleteMany, disableMany, enableMany, withSessions } from '#pages/credentials/jobs.ts';
import { leaveNothing, talkingTo } from '#tests/api/embedded.ts';

leaveNothing();

const pair = (access_key: string, more: Partial<KeyPair> = {}) =>
  ({
    access_key,
    user_id: `${access_key.toLowerCase()}@example.com`,
    is_active: true,
    is_default: false,
    ...more,
  }) as KeyPair;
const all = [
  pair('OWN', { is_default: true }),
  pair('MAIN', { is_default: true }),
  pair('OFF', { is_active: false }),
  pair('ON'),
];
const around = (manager: string): Around => ({ own: 'OWN', manager, t: getSpoken().t });
const ids = (spec: ReturnType<typeof enableMany>) => spec.rows.map(row => row.id);
const why = (spec: ReturnType<typeof enableMany>) =>
  Object.fromEntries(spec.skipped.map(row => [row.name.split(' ')[0], row.why]));

test('those that are inactive are enabled', () => {
  const spec = enableMany(all, around('26.9.6'));
  expect(ids(spec)).toEqual(['OFF']);
  expect(why(spec)).toEqual({ OWN: 'active already', MAIN: 'active already', ON: 'active already' });
});

test('main keys are disabled where the release does, and it is said what that means', () => {
  const spec = disableMany(all, around('25.15.12'));
  expect(ids(spec)).toEqual(['MAIN', 'ON']);
  expect(spec.what).toBe(
    '1 of them is a main key, whose owner cannot work with the cluster until it is enabled again.',
  );
  expect(why(spec)).toEqual({ OWN: 'you are signed in with it', OFF: 'inactive already' });
});

test('26.9 does not disable main keys: they are left out', () => {
  const spec = disableMany(all, around('26.9.6'));
  expect(ids(spec)).toEqual(['ON']);
  expect(spec.what).toBeUndefined();
  expect(why(spec)).toMatchObject({ MAIN: 'a main key, which this release does not disable' });
});

test('no release deletes main keys', () => {
  const spec = deleteMany(all, around('23.09.10'));
  expect(ids(spec)).toEqual(['OFF', 'ON']);
  expect(why(spec)).toEqual({
    OWN: 'you are signed in with it',
    MAIN: 'a main key, which the manager does not delete',
  });
});

test('rows are told by key and owner, and read anew when the job has ended', () => {
  const spec = enableMany(all, around('26.9.6'));
  expect(spec.rows[0]?.name).toBe('OFF · off@example.com');
  expect(spec.stale).toEqual([['keypairs'], ['users']]);
});

test('a change of many leaves out those that have it already, and says on 26.9 when it counts', () => {
  const pairs = [pair('A', { resource_policy: 'small', rate_limit: 100 }), pair('B', { resource_policy: 'default' })];
  const spec = changeMany(pairs, { resource_policy: 'small' }, around('26.9.6'));
  expect(ids(spec)).toEqual(['B']);
  expect(why(spec)).toEqual({ A: 'already so' });
  expect(spec.what).toBeUndefined();
  const limits = changeMany(pairs, { rate_limit: 200 }, around('26.9.6'));
  expect(ids(limits)).toEqual(['A', 'B']);
  expect(limits.what).toMatch(/window/);
  expect(changeMany(pairs, { rate_limit: 200 }, around('25.15.12')).what).toBeUndefined();
});

const LOCKS =
  'On this release only the main key may sign requests, but signing in may use any active key: a second one can lock its owner out.';

test('enabling keys that are no main keys warns where a second one can lock its owner out', () => {
  const off = [pair('A', { is_active: false, is_default: true }), pair('B', { is_active: false }), pair('ON')];
  expect(enableMany(off, around('24.09.7')).what).toBe(`One of them is not the main key of its owner. ${LOCKS}`);
  expect(enableMany([...off, pair('C', { is_active: false })], around('23.09.10')).what).toBe(
    `2 of them are not the main keys of their owners. ${LOCKS}`,
  );
  expect(enableMany(off.slice(0, 1), around('24.09.7')).what).toBeUndefined();
  expect(enableMany(off, around('24.09.8')).what).toBeUndefined();
  expect(enableMany(off, around('26.9.6')).what).toBeUndefined();
});

/** What is chosen with a word on its sessions, as a job reads it. */
const read = (pairs: readonly KeyPair[], deleting: boolean, manager: string) =>
  withSessions({ read: async () => pairs, gone: () => [], clear: () => {} }, deleting, manager).read(
    () => {},
    new AbortController().signal,
  );

/** The key of a release's embedded manager with which somebody made sessions, as the list has it. */
function keyOf(manager: ReturnType<typeof talkingTo>['manager'], email: string, main: boolean) {
  const user = manager.db.usersByEmail.get(email);
  const key = [...manager.db.keypairs.values()].find(
    one => one.user === user?.uuid && (one.access_key === user.main_access_key) === main,
  );
  return pair(key?.access_key ?? '', { user_id: email, is_default: main });
}

test('a job that disables says how many of those it touches have live sessions', async () => {
  const { manager } = talkingTo('25.15');
  const chosen = [keyOf(manager, 'noam@hanbit.example', true), keyOf(manager, 'oconnor@hanbit.example', false)];
  const spec = disableMany(await read(chosen, false, '25.15.12'), around('25.15.12'));
  expect(spec.rows).toHaveLength(2);
  expect(spec.what).toBe(
    '1 of them is a main key, whose owner cannot work with the cluster until it is enabled again. 1 of them has live sessions, which go on running, but nobody who signs with this key can reach them.',
  );
  const own = disableMany(await read(chosen, false, '25.15.12'), {
    ...around('25.15.12'),
    own: chosen[0]?.access_key ?? '',
  });
  expect(own.what).toBeUndefined(); // only those that are touched count
});

test('a job that deletes leaves out what up to 25.10 keeps for its sessions, live or not', async () => {
  const { manager } = talkingTo('24.09');
  const chosen = [keyOf(manager, 'oconnor@hanbit.example', false), pair('NEVER')];
  const used = chosen[0]?.access_key ?? '';
  const spec = deleteMany(await read(chosen, true, '24.09.7'), around('24.09.7'));
  expect(ids(spec)).toEqual(['NEVER']);
  expect(why(spec)).toEqual({ [used]: 'sessions were made with it: this release keeps it for their history' });
});

test('later releases delete such keys, and live sessions are told', async () => {
  const { manager } = talkingTo('26.9');
  const used = keyOf(manager, 'oconnor@hanbit.example', false);
  const live = { ...keyOf(manager, 'noam@hanbit.example', true), is_default: false };
  const spec = deleteMany(await read([used, live], true, '26.9.6'), around('26.9.6'));
  expect(ids(spec)).toEqual([used.access_key, live.access_key]);
  expect(spec.what).toBe(
    '1 of them has live sessions, which go on running, but nobody who signs with this key can reach them.',
  );
});
