import { describe, expect, test } from 'vitest';
import { getActivity } from '#api/activity.ts';
import { projectScope, quotaScopes } from '#api/quota-scopes.ts';
import { UNLIMITED } from '#lib/limits.ts';
import { RELEASES } from '#mocks/behaviour.ts';
import { RIG_PROJECT } from '#mocks/seed/rig-facts.ts';
import { leaveNothing, talkingTo } from './embedded.ts';

leaveNothing();

const [XFS, CEPHFS] = ['local:volume2', 'local:volume3'];
const owner = { kind: 'project' as const, id: RIG_PROJECT, name: 'default' };

describe.each(RELEASES)('quotas of a project on %s', version => {
  const put = (host: string, hard_limit_bytes: string | typeof UNLIMITED) =>
    quotaScopes.set.mutationFn({ host, owner, hard_limit_bytes, before: null });
  const held = (manager: ReturnType<typeof talkingTo>['manager'], host: string) =>
    manager.db.quota_scopes.get(`${host}/${projectScope(owner.id)}`);

  test('xfs rounds a limit up to 4 KiB, and the write answers what it keeps', async () => {
    const { manager } = talkingTo(version, 'admin@example.com', 'rig');
    expect(await put(XFS, '5000000001')).toBe('5000003584');
    expect(held(manager, XFS)).toBe(5_000_003_584);
    expect(await put(XFS, '8192')).toBe('8192');
  });

  test('xfs cannot unset: a sentence says so, the limit stays', async () => {
    const { manager } = talkingTo(version, 'admin@example.com', 'rig');
    await put(XFS, '8192');
    await expect(put(XFS, UNLIMITED)).rejects.toMatchObject({
      field: 'quota',
      messageKey: 'refusal.quota-unset',
      words: null,
    });
    expect(held(manager, XFS)).toBe(8192);
  });

  test('cephfs keeps every byte and can unset', async () => {
    talkingTo(version, 'admin@example.com', 'rig');
    expect(await put(CEPHFS, '5000000001')).toBe('5000000001');
    expect(await put(CEPHFS, UNLIMITED)).toEqual(UNLIMITED);
    expect(getActivity().map(({ action, changes }) => [action, changes[0]?.to])).toEqual([
      ['quotas.unset', '∞'],
      ['quotas.set', '5000000001 B'],
    ]);
  });

  test('a limit that xfs rounds above 2^53 − 1 is set, although the manager cannot report it', async () => {
    const { manager } = talkingTo(version, 'admin@example.com', 'rig');
    expect(await put(XFS, '9007199254740991')).toBeNull();
    expect(held(manager, XFS)).toBe(2 ** 53);
  });
});
