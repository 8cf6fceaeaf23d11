import { expect, test } from 'vitest';
import { credentialColumns } from '#pages/credentials/columns.tsx';

test('no export of credentials has a secret key', () => {
  const keys = credentialColumns('999').map(({ key }) => key);
  expect(keys).toEqual(expect.arrayContaining(['access_key', 'user_id', 'resource_policy', 'rate_limit', 'last_used']));
  expect(keys.filter(key => /secret|ssh_private/.test(key))).toEqual([]);
});
