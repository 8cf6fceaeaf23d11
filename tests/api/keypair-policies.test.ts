import { describe, expect, test, vi } from 'vitest';
import { getActivity } from '#api/activity.ts';
import { managerVersion } from '#api/connection.ts';
import { asClient } from '#api/copy-as.ts';
import { keypairPolicies, refusesPendingSlots } from '#api/keypair-policies.ts';
import { keypairPolicyWrites } from '#api/keypair-policy-writes.ts';
import { limitOf } from '#api/slots.ts';
import { UNLIMITED } from '#lib/limits.ts';
import { RELEASES } from '#mocks/behaviour.ts';
import { lastProps, leaveNothing, talkingTo } from './embedded.ts';

leaveNothing();

const GiB = 1_073_741_824;
const full = {
  default_for_unspecified: 'LIMITED',
  total_resource_slots: { cpu: '4', mem: String(16 * GiB), 'cuda.shares': '0.3', 'npu-x.device': '2' },
  max_session_lifetime: 86_400,
  max_concurrent_sessions: 3,
  max_concurrent_sftp_sessions: 7,
  max_containers_per_session: 2,
  idle_timeout: 600,
  allowed_vfolder_hosts: { 'local:volume1': ['create-vfolder', 'upload-file'], 'local:volume2': [] },
} as const;

const read = async (name: string) => {
  const policy = await keypairPolicies.readOne(name);
  if (!policy) throw new Error(`no policy ${name}`);
  return policy;
};

describe.each(RELEASES)('policies of key pairs on %s', version => {
  const isOld = version === '23.09';
  const pending = isOld ? {} : { max_pending_session_count: 3, max_pending_session_resource_slots: { cpu: '8' } };
  const folders = isOld ? { max_vfolder_count: 4, max_vfolder_size: '1024000000000' } : {};
  // 23.09 has the limit of SFTP sessions and does not tell it
  const told = isOld ? { max_concurrent_sftp_sessions: null } : {};

  test('a policy with every limit is read back exactly', async () => {
    talkingTo(version);
    await keypairPolicyWrites.create.mutationFn({ name: 'every limit', limits: { ...full, ...pending, ...folders } });
    expect(await read('every limit')).toMatchObject({ name: 'every limit', ...full, ...told, ...pending, ...folders });
  });

  test('a change sends what was changed and nothing else', async () => {
    const { sent } = talkingTo(version);
    const policy = await read('small');
    await keypairPolicyWrites.modify.mutationFn({ policy, limits: { max_concurrent_sessions: 9 } });
    expect(lastProps(sent)).toEqual({ max_concurrent_sessions: 9 });
    expect(await read('small')).toEqual({ ...policy, max_concurrent_sessions: 9 });
  });

  test('slots that nobody touched keep their limits when another is changed', async () => {
    talkingTo(version);
    const policy = await read('small');
    await keypairPolicyWrites.modify.mutationFn({ policy, limits: { total_resource_slots: { cpu: '6' } } });
    expect((await read('small')).total_resource_slots).toEqual({ ...policy.total_resource_slots, cpu: '6' });
  });

  test('a limit that is lifted is lifted, named before or not, whatever unnamed slots mean', async () => {
    talkingTo(version);
    for (const name of ['small', 'large']) {
      const policy = await read(name);
      const slots = { cpu: UNLIMITED, 'tpu.device': UNLIMITED };
      await keypairPolicyWrites.modify.mutationFn({ policy, limits: { total_resource_slots: slots } });
      const after = await read(name);
      const limit = (slot: string) => limitOf(after.total_resource_slots, after.default_for_unspecified, slot);
      expect([limit('cpu'), limit('tpu.device')]).toEqual([UNLIMITED, UNLIMITED]);
      expect(limit('mem')).toEqual(policy.total_resource_slots.mem);
    }
  });

  test('none of a slot stays none', async () => {
    talkingTo(version);
    await keypairPolicyWrites.create.mutationFn({
      name: 'no gpu',
      limits: { default_for_unspecified: 'UNLIMITED', total_resource_slots: { 'cuda.device': '0' } },
    });
    expect((await read('no gpu')).total_resource_slots).toEqual({ 'cuda.device': '0' });
  });

  test('saved as it was read, in whatever order of hosts, it sends nothing', async () => {
    const { sent } = talkingTo(version);
    const policies = await keypairPolicies.read();
    const reads = sent.length;
    for (const policy of policies) {
      const { name: _, created_at: __, stored: ___, ...limits } = policy;
      const hosts = Object.entries(policy.allowed_vfolder_hosts).reverse();
      const allowed_vfolder_hosts = Object.fromEntries(hosts.map(([host, may]) => [host, [...may].reverse()]));
      await keypairPolicyWrites.modify.mutationFn({ policy, limits: { ...limits, allowed_vfolder_hosts } });
    }
    expect(sent).toHaveLength(reads);
  });

  test('who follows it is counted, and the manager refuses to delete it meanwhile', async () => {
    const { manager } = talkingTo(version);
    const followers = [...manager.db.keypairs.values()].filter(key => key.resource_policy === 'small').length;
    expect(followers).toBeGreaterThan(0);
    const used = await keypairPolicies.used('small');
    expect(used).toMatchObject({
      most: version === '23.09' && used.count > 1,
      hidden: ['23.09', '24.09'].includes(version),
    });
    expect(used.count).toBeGreaterThanOrEqual(isOld ? 1 : followers);
    await expect(keypairPolicyWrites.remove.mutationFn('small')).rejects.toMatchObject({
      kind: 'refused',
      messageKey: 'refusal.policy-in-use',
      words: null,
    });
    expect((await keypairPolicies.used('retired')).count).toBe(0);
    await keypairPolicyWrites.remove.mutationFn('retired');
    expect(await keypairPolicies.readOne('retired')).toBeNull();
    await expect(keypairPolicyWrites.remove.mutationFn('retired')).rejects.toMatchObject({
      messageKey: 'refusal.policy-gone',
    });
  });

  test('a name that is taken is said to be', async () => {
    talkingTo(version);
    const again = keypairPolicyWrites.create.mutationFn({ name: 'small', limits: {} });
    await expect(again).rejects.toMatchObject({ messageKey: 'refusal.policy-exists', field: 'name', words: null });
  });
});

test('a policy whose SFTP limit could not be set after it was made is made, and why is told beside it', async () => {
  talkingTo('24.09');
  const real = fetch;
  vi.stubGlobal('fetch', (url: string, init: RequestInit) =>
    String(init.body).includes('modify_keypair_resource_policy')
      ? Promise.resolve(new Response('<html>', { status: 502 }))
      : real(url, init),
  );
  const { sftp } = await keypairPolicyWrites.create.mutationFn({ name: 'half', limits: full });
  expect(sftp).toMatchObject({ kind: 'unreachable' });
  expect(await read('half')).toMatchObject({ ...full, max_concurrent_sftp_sessions: full.max_concurrent_sessions });
  expect(getActivity().map(({ action }) => action)).toEqual(['keypair-policies.modify', 'keypair-policies.create']);
});

test('what stored values at the edges mean', async () => {
  talkingTo('26.9');
  expect(await read('retired')).toMatchObject({
    total_resource_slots: { cpu: UNLIMITED, mem: '0', 'tpu.device': '1.25' },
    max_session_lifetime: UNLIMITED,
    max_concurrent_sessions: UNLIMITED,
    idle_timeout: { system: true },
    max_pending_session_count: UNLIMITED,
    max_vfolder_count: null,
    allowed_vfolder_hosts: { 'local:volume1': [] },
  });
  expect(await read('large')).toMatchObject({ max_concurrent_sessions: UNLIMITED, idle_timeout: UNLIMITED });
});

test('by which of several numbers a policy says that there is no limit', async () => {
  talkingTo('26.9');
  const { stored } = await read('large');
  expect(stored).toMatchObject({ idle_timeout: 0, max_session_lifetime: 0 });
  expect(Object.keys((await read('small')).stored)).not.toContain('max_concurrent_sessions');
});

test('only 25.15 refuses a change of the slots of waiting sessions, once there are some', async () => {
  for (const version of RELEASES) {
    const { manager } = talkingTo(version);
    const policy = await read('small');
    const limits = { max_pending_session_resource_slots: { cpu: '9' } };
    const refused = refusesPendingSlots(managerVersion(), policy);
    expect([version, refused]).toEqual([version, version === '25.15']);
    if (version === '23.09') continue;
    const changing = keypairPolicyWrites.modify.mutationFn({ policy, limits });
    if (refused) await expect(changing).rejects.toMatchObject({ words: 'Only can compare ResourceSlot objects.' });
    else await changing;
    const held = manager.db.keypair_resource_policies.get('small')?.max_pending_session_resource_slots?.cpu;
    expect(held === '9').toBe(!refused);
    expect(refusesPendingSlots(managerVersion(), await read('large'))).toBe(false);
  }
});

test('limits of waiting sessions can be lifted again', async () => {
  for (const version of ['24.09', '26.4', '26.9'] as const) {
    talkingTo(version);
    const limits = { max_pending_session_count: UNLIMITED, max_pending_session_resource_slots: null };
    await keypairPolicyWrites.modify.mutationFn({ policy: await read('small'), limits });
    const after = await read('small');
    expect(after.max_pending_session_count).toBe(UNLIMITED);
    expect(Object.keys(after.max_pending_session_resource_slots ?? {})).toEqual([]);
  }
});

test('the activity tells old and new with units, and the client’s command', async () => {
  talkingTo('26.9');
  const limits = { total_resource_slots: { mem: String(32 * GiB) }, max_concurrent_sessions: UNLIMITED };
  await keypairPolicyWrites.modify.mutationFn({ policy: await read('small'), limits });
  const [entry] = getActivity();
  expect(entry).toMatchObject({ action: 'keypair-policies.modify', subject: 'small', outcome: 'done' });
  expect(entry?.changes).toEqual([
    {
      label: 'policy.total_resource_slots',
      from: ['mem 16 GiB'],
      to: ['mem 32 GiB'],
    },
    { label: 'policy.max_concurrent_sessions', from: 2, to: '∞' },
  ]);
  expect(asClient(entry?.cli ?? [])).toContain('admin keypair-resource-policy update small');
});

test('a domain admin reads them and is refused every change', async () => {
  talkingTo('26.9', 'domain-admin@example.com');
  const policy = await read('small');
  await expect(
    keypairPolicyWrites.modify.mutationFn({ policy, limits: { max_concurrent_sessions: 9 } }),
  ).rejects.toMatchObject({ kind: 'refused', words: 'no permission to execute result' });
});
