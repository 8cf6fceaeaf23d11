import { describe, expect, test } from 'vitest';
import { getActivity } from '#api/activity.ts';
import { projectPolicies } from '#api/project-policies.ts';
import { projectPolicyWrites } from '#api/project-policy-writes.ts';
import { userPolicies } from '#api/user-policies.ts';
import { userPolicyWrites } from '#api/user-policy-writes.ts';
import { UNLIMITED } from '#lib/limits.ts';
import { RELEASES } from '#mocks/behaviour.ts';
import { lastProps, leaveNothing, talkingTo } from './embedded.ts';

leaveNothing();

describe.each(RELEASES)('policies of users on %s', version => {
  const isOld = version === '23.09';
  const newer = isOld ? {} : { max_vfolder_count: 12, max_customized_image_count: 5 };
  const full = { max_quota_scope_size: '9007199254740991', max_session_count_per_model_session: 4, ...newer };

  test('one with every limit is read back exactly, one without any has none', async () => {
    talkingTo(version);
    await userPolicyWrites.create.mutationFn({ name: 'full', limits: full });
    await userPolicyWrites.create.mutationFn({ name: 'bare', limits: {} });
    expect(await userPolicies.readOne('full')).toMatchObject(full);
    expect(await userPolicies.readOne('bare')).toMatchObject({
      max_quota_scope_size: UNLIMITED,
      max_vfolder_count: isOld ? null : UNLIMITED,
    });
  });

  test('a change sends what was changed and nothing else', async () => {
    const { sent } = talkingTo(version);
    const policy = await userPolicies.readOne('student');
    if (!policy) throw new Error('no policy');
    await userPolicyWrites.modify.mutationFn({ policy, limits: { max_quota_scope_size: UNLIMITED } });
    expect(lastProps(sent)).toEqual({ max_quota_scope_size: -1 });
    expect(await userPolicies.readOne('student')).toEqual({
      ...policy,
      max_quota_scope_size: UNLIMITED,
      stored: { ...policy?.stored, max_quota_scope_size: -1 },
    });
    expect(getActivity()[0]?.changes).toEqual([{ label: 'policy.max_quota_scope_size', from: '100 GB', to: '∞' }]);
  });

  test('who follows it is counted on every release, and it cannot be deleted meanwhile', async () => {
    const { manager } = talkingTo(version);
    const followers = [...manager.db.users.values()].filter(user => user.resource_policy === 'student').length;
    expect((await userPolicies.used('student')).count).toBe(followers);
    const removal = userPolicyWrites.remove.mutationFn('student');
    await expect(removal).rejects.toMatchObject({ messageKey: 'refusal.policy-in-use', words: null });
    await userPolicyWrites.remove.mutationFn('retired');
    expect((await userPolicies.read()).map(({ name }) => name)).toEqual([
      'default',
      'faculty',
      'guest',
      'researcher',
      'student',
    ]);
  });
});

describe.each(RELEASES)('policies of projects on %s', version => {
  const hasNetworks = !['23.09', '24.09'].includes(version);
  const newer = version === '23.09' ? {} : { max_vfolder_count: 12 };
  const full = { max_quota_scope_size: '1500', ...newer, ...(hasNetworks ? { max_network_count: UNLIMITED } : {}) };

  test('one with every limit is read back exactly, one without any has none', async () => {
    talkingTo(version);
    await projectPolicyWrites.create.mutationFn({ name: 'full', limits: full });
    await projectPolicyWrites.create.mutationFn({ name: 'bare', limits: {} });
    expect(await projectPolicies.readOne('full')).toMatchObject(full);
    expect(await projectPolicies.readOne('bare')).toMatchObject({
      max_quota_scope_size: UNLIMITED,
      max_network_count: hasNetworks ? 3 : null,
    });
  });

  test('a change of one limit leaves the others', async () => {
    const { sent } = talkingTo(version);
    const policy = await projectPolicies.readOne('course');
    if (!policy) throw new Error('no policy');
    await projectPolicyWrites.modify.mutationFn({ policy, limits: { max_quota_scope_size: '2000000000' } });
    expect(lastProps(sent)).toEqual({ max_quota_scope_size: 2_000_000_000 });
    expect(await projectPolicies.readOne('course')).toEqual({ ...policy, max_quota_scope_size: '2000000000' });
  });

  test('the projects that follow it are named, those of the manager too', async () => {
    const { manager } = talkingTo(version);
    const followers = [...manager.db.groups.values()].filter(group => group.resource_policy === 'default').length;
    expect(await projectPolicies.used('default')).toHaveLength(followers);
    expect(await projectPolicies.used('course')).toEqual([{ name: 'intro-to-ml-2026', domain_name: 'default' }]);
    const removal = projectPolicyWrites.remove.mutationFn('course');
    await expect(removal).rejects.toMatchObject({ messageKey: 'refusal.policy-in-use', words: null });
    await projectPolicyWrites.remove.mutationFn('retired');
    expect(await projectPolicies.readOne('retired')).toBeNull();
  });
});
