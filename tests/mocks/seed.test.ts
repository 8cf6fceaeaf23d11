import { describe, expect, test } from 'vitest';
import { RELEASES } from '#mocks/behaviour.ts';
import { createManager } from '#mocks/manager.ts';
import { AWKWARD } from '#mocks/seed/names.ts';
import { Clock, superadminOf } from './visitor.ts';

const clock = new Clock().now;
const count = <Key>(keys: Iterable<Key>): Map<Key, number> => {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

describe.each(RELEASES)('the university on %s', version => {
  const { db } = createManager({ version, clock });
  const users = [...db.users.values()];

  test('has 240 users in all, of every status and role, in three domains', () => {
    expect(users).toHaveLength(240);
    expect([...count(users.map(user => user.status)).keys()].sort()).toEqual([
      'active',
      'before-verification',
      'deleted',
      'inactive',
    ]);
    expect([...count(users.map(user => user.role)).keys()].sort()).toEqual(['admin', 'monitor', 'superadmin', 'user']);
    expect([...count(users.map(user => user.domain_name)).keys()].sort()).toEqual([
      'default',
      'engineering',
      'medicine',
    ]);
    expect([...count(users.map(user => user.status)).values()].every(number => number >= 4)).toBe(true);
  });

  test('has people with Korean, Latin and awkward names', () => {
    const names = new Set(users.map(user => user.full_name));
    expect(users.filter(user => /^[가-힣]+$/.test(user.full_name ?? '')).length).toBeGreaterThan(80);
    expect(AWKWARD.filter(([, name]) => !names.has(name))).toEqual([]);
    expect(users.every(user => (user.full_name ?? '').length <= 64 && user.email.length <= 64)).toBe(true);
  });

  test('has keys, projects and times that fit together', () => {
    for (const user of users) {
      const keys = db.keysByUser.get(user.uuid) ?? [];
      expect(keys.length).toBeLessThanOrEqual(3);
      expect(keys.length === 0).toBe(user.email === 'nokeys@example.com');
      if (keys.length) expect(keys.map(key => key.access_key)).toContain(user.main_access_key);
      expect(user.group_ids.every(id => db.groups.get(id)?.domain_name === user.domain_name)).toBe(true);
      expect(user.created_at <= user.modified_at && user.modified_at <= clock().getTime()).toBe(true);
      expect(db.user_resource_policies.has(user.resource_policy)).toBe(true);
    }
  });

  test('has the projects that the release has', () => {
    const types = count([...db.groups.values()].map(group => group.type));
    expect(types.get('GENERAL')).toBe(12);
    expect(types.get('MODEL_STORE')).toBe(version === '23.09' ? undefined : 3);
    expect(types.get('PERSONAL')).toBe(version === '26.9' ? 240 : undefined);
  });
});

test('a seed is the same on every start, and on every release as far as it can be', () => {
  const emails = (version: (typeof RELEASES)[number]) =>
    [...createManager({ version, clock }).db.users.values()].map(user => [
      user.uuid,
      user.email,
      user.full_name,
      user.created_at,
    ]);
  expect(emails('26.9')).toEqual(emails('26.9'));
  expect(emails('23.09')).toEqual(emails('26.9'));
});

test('scale gives that many users, and they can be found', async () => {
  const manager = createManager({ scale: 5000, clock });
  expect(manager.db.users.size).toBe(5000);
  const superadmin = await superadminOf(manager);
  const { body } = await superadmin.gql(
    'query($f:String){user_list(limit:20,offset:0,filter:$f,order:"-email"){items{email status} total_count}}',
    {
      f: '(email ilike "scale-%7@example.com") & (status == "active")',
    },
  );
  expect(body.data.user_list.total_count).toBe(448);
  expect(body.data.user_list.items[0].email).toBe('scale-997@example.com');
  expect(body.data.user_list.items).toHaveLength(20);
});

test('the rig holds the rig’s four users', () => {
  const { db } = createManager({ seed: 'rig', version: '24.09' });
  expect([...db.users.values()].map(user => [user.email, user.role, user.domain_name])).toEqual([
    ['admin@example.com', 'superadmin', 'default'],
    ['domain-admin@example.com', 'admin', 'default'],
    ['user@example.com', 'user', 'default'],
    ['researcher@example.com', 'user', 'research'],
  ]);
});
