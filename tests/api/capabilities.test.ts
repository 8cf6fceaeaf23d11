import { expect, test } from 'vitest';
import { type Capability, lacks } from '#api/capabilities.ts';

test.each<[Capability, lacking: string, having: string, since: string]>([
  ['User.sudo_session_enabled', '23.03.12', '23.09.0', '23.09.0'],
  ['User.main_access_key', '23.09.7', '23.09.8', '23.09.8'],
  ['User.main_access_key', '23.9.7', '23.9.10', '23.09.8'],
  ['User.container_uid', '24.09.14', '25.2.0', '25.2.0'],
  ['KeyPair.rolling_count', '24.03.11', '24.09.7', '24.09.0'],
  ['filter user_list by resource_policy', '25.6.0', '25.6.17', '25.6.17'],
])('%s is missing on %s, is there on %s, and needs %s', (capability, lacking, having, since) => {
  expect(lacks(lacking, capability)).toBe(since);
  expect(lacks(having, capability)).toBeNull();
  expect(lacks('26.9.6', capability)).toBeNull();
});

test('before the manager is known it lacks everything that not every manager has', () => {
  expect(lacks('', 'User.main_access_key')).toBe('23.09.8');
});
