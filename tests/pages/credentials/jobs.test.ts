import { expect, test } from 'vitest';
import type { KeyPair } from '#api/keypairs.ts';
import { getSpoken } from '#i18n/language.ts';
import { type Around, changeMany, deleteMany, disableMany, enableMany } from '#pages/credentials/jobs.ts';

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
  expect(why(spec)).toEqual({ A: 'so already' });
  expect(spec.what).toBeUndefined();
  const limits = changeMany(pairs, { rate_limit: 200 }, around('26.9.6'));
  expect(ids(limits)).toEqual(['A', 'B']);
  expect(limits.what).toMatch(/window/);
  expect(changeMany(pairs, { rate_limit: 200 }, around('25.15.12')).what).toBeUndefined();
});
