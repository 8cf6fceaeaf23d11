import { describe, expect, test } from 'vitest';
import { getActivity } from '#api/activity.ts';
import { maximaFrom } from '#api/policy-maxima.ts';
import { slots, withNamed } from '#api/slots.ts';
import { changedOf, faultsOf, isRequired, newFaultsOf } from '#kit/form/form.ts';
import { UNLIMITED } from '#lib/limits.ts';
import { RELEASES } from '#mocks/behaviour.ts';
import { type Around, type PolicyForm, policySchema, rangesOf, toForm, toLimits } from '#pages/policies/form.ts';
import { isKeyPairPolicy, KINDS, type Kind, POLICIES, type Policy } from '#pages/policies/kinds.ts';
import { namedSlots } from '#pages/policies/policy-slots.ts';
import { WRITES } from '#pages/policies/policy-writes.ts';
import { lastProps, leaveNothing, talkingTo } from '../../api/embedded.ts';
import { dice } from '../../lib/random.ts';
import { wrongText } from './wrong-limits.ts';

leaveNothing();

const maxima = maximaFrom({});
const KNOWN = ['cpu', 'mem', 'cuda.device', 'cuda.shares', 'npu-x.device'].map(slots.unknown);
const around = (kind: Kind, manager = '26.9.6', more: Partial<Around> = {}): Around => ({
  kind,
  manager,
  slots: kind === 'keypair' ? KNOWN : [],
  maxima,
  pendingFixed: false,
  stored: {},
  ...more,
});
const fresh = (kind: Kind) => ({ ...toForm(null, around(kind)), name: 'made' });
const faults = (kind: Kind, change: PolicyForm, more: Partial<Around> = {}) => {
  const form = fresh(kind);
  return faultsOf(policySchema(form, around(kind, '26.9.6', more), true), { ...form, ...change });
};

describe('what the form of a policy calls wrong', () => {
  test.each(KINDS)('a new policy of a %s needs no more than a name', kind => {
    expect(faults(kind, {})).toEqual({});
    expect(faults(kind, { name: ' ' })).toEqual({ name: 'form.required' });
    expect(faults(kind, { name: 'n'.repeat(257) })).toEqual({ name: 'policies.name.max' });
  });

  test.each([
    ['total_resource_slots.cpu', '512', '513'],
    ['total_resource_slots.mem', '1024 GiB', '1025 GiB'],
    ['total_resource_slots.mem', '1 TiB', '1.1 TiB'],
    ['total_resource_slots.cuda.device', '64', '65'],
    ['total_resource_slots.cuda.shares', '256', '256.1'],
    ['max_pending_session_resource_slots.cpu', '512', '513'],
    ['max_containers_per_session', '100', '101'],
    ['idle_timeout', '15552000', '15552001'],
    ['max_concurrent_sessions', '100', '101'],
    ['max_session_lifetime', '2147483647', '2147483648'],
    ['max_pending_session_count', '0', '-1'],
    ['max_concurrent_sftp_sessions', '999999', '1000000'],
  ])("the guide's most of %s is %s, not %s", (name, most, more) => {
    expect(faults('keypair', { [name]: most })).toEqual({});
    expect(faults('keypair', { [name]: more })).toEqual({ [name]: 'form.limit' });
  });

  test('limits of folders have a most where they are kept', () => {
    expect(faults('user', { max_quota_scope_size: '1024 GB', max_vfolder_count: '100' })).toEqual({});
    expect(faults('user', { max_quota_scope_size: '1.1 TB', max_vfolder_count: '101' })).toEqual({
      max_quota_scope_size: 'form.limit',
      max_vfolder_count: 'form.limit',
    });
  });

  test('a site that allows more is heard', () => {
    const more = { maxima: maximaFrom({ cpu: 1000, idle_timeout: 'none' }) };
    expect(faults('keypair', { 'total_resource_slots.cpu': '1000', idle_timeout: '99999999' }, more)).toEqual({});
  });

  test.each(['', '0', '-1', '1.5', '1e2', 'ten', 'Infinity'])('%j sessions', text =>
    expect(faults('keypair', { max_concurrent_sessions: text })).toEqual({ max_concurrent_sessions: 'form.limit' }),
  );
  test('what always has a limit cannot have none', () =>
    expect(faults('keypair', { max_containers_per_session: '∞' })).toEqual({
      max_containers_per_session: 'form.limit',
    }));
  test('only the idle timeout can be left to the system', () => {
    expect(faults('keypair', { idle_timeout: 'system' })).toEqual({});
    expect(faults('keypair', { max_session_lifetime: 'system' })).toEqual({ max_session_lifetime: 'form.limit' });
  });
  test('parts of an fGPU are right, parts of a core are not, nor are parts of a byte', () => {
    expect(faults('keypair', { 'total_resource_slots.cuda.shares': '0.3' })).toEqual({});
    expect(faults('keypair', { 'total_resource_slots.cpu': '0.5' })).toEqual({
      'total_resource_slots.cpu': 'form.limit',
    });
    expect(faults('keypair', { 'total_resource_slots.mem': '0.5 B' })).toEqual({
      'total_resource_slots.mem': 'form.limit',
    });
  });
  test('limits must be filled in', () => {
    const schema = policySchema(fresh('user'), around('user'), true);
    expect(['name', 'max_vfolder_count'].map(name => isRequired(schema, name))).toEqual([true, true]);
  });
  test('what the manager holds beyond a most is not called wrong until it is touched', () => {
    const policy = { name: 'p', created_at: null, max_vfolder_count: 5000 } as unknown as Policy;
    const form = toForm(policy, around('user'));
    const schema = policySchema(form, around('user'), false);
    expect(newFaultsOf(schema, form, form)).toEqual({});
    expect(newFaultsOf(schema, { ...form, max_vfolder_count: '4999' }, form)).toMatchObject({
      max_vfolder_count: 'form.limit',
    });
  });
});

const aroundOf = async (kind: Kind, manager: string, policies: readonly Policy[]): Promise<Around> =>
  around(kind, manager, {
    slots: kind === 'keypair' ? withNamed(await slots.read(), namedSlots(policies.filter(isKeyPairPolicy))) : [],
  });

describe.each(RELEASES)('forms of policies on %s', version => {
  test.each(KINDS)('opening and saving a policy of a %s sends nothing', async kind => {
    const { sent } = talkingTo(version);
    const policies = await POLICIES[kind].read();
    expect(policies.length).toBeGreaterThan(3);
    const about = await aroundOf(kind, `${version}.99`, policies);
    for (const policy of policies) {
      const form = toForm(policy, about);
      expect(newFaultsOf(policySchema(form, about, false), form, form)).toEqual({});
      const before = sent.length;
      await WRITES[kind].modify.mutationFn({ policy, limits: toLimits(form, about) });
      expect(sent.length).toBe(before);
    }
  });

  test('one slot changed: it alone is other, whatever slots that are not named mean', async () => {
    const { sent } = talkingTo(version);
    for (const name of ['small', 'large']) {
      const policy = (await POLICIES.keypair.readOne(name)) as Policy;
      const about = await aroundOf('keypair', `${version}.99`, [policy]);
      const form = { ...toForm(policy, about), 'total_resource_slots.npu-x.device': '3' };
      await WRITES.keypair.modify.mutationFn({ policy, limits: toLimits(form, about) });
      expect(getActivity()[0]?.changes).toMatchObject([
        { label: 'policy.total_resource_slots', to: ['npu-x.device 3'] },
      ]);
      expect(Object.keys(lastProps(sent) as object)).toEqual(['total_resource_slots']);
      const after = (await POLICIES.keypair.readOne(name)) as Policy;
      expect(toForm(after, about)).toEqual(form);
    }
  });

  test('when slots that are not named mean something else, those shown keep their limits', async () => {
    talkingTo(version);
    const policy = (await POLICIES.keypair.readOne('small')) as Policy;
    const about = await aroundOf('keypair', `${version}.99`, [policy]);
    const form = { ...toForm(policy, about), default_for_unspecified: 'UNLIMITED' };
    await WRITES.keypair.modify.mutationFn({ policy, limits: toLimits(form, about) });
    const after = (await POLICIES.keypair.readOne('small')) as Policy;
    expect(toForm(after, about)).toEqual(form);
  });

  test('any form that is right is held as it was filled in, and no other is right', async () => {
    talkingTo(version);
    const manager = `${version}.99`;
    const about = await aroundOf('keypair', manager, []);
    const { below, one } = dice(version.length + Number(version.replace('.', '')));
    for (let i = 0; i < 12; i++) {
      const form: PolicyForm = { ...toForm(null, about), name: `any-${i}` };
      for (const name of Object.keys(form)) {
        if (form[name] === '' || typeof form[name] !== 'string' || below(2) === 0) continue;
        if (name.endsWith('.mem')) form[name] = `${1 + below(1000)} ${one(['MiB', 'GiB'])}`;
        else if (name.endsWith('.shares')) form[name] = `${below(200)}.${1 + below(9)}`;
        else if (name === 'max_vfolder_size') form[name] = `${1 + below(900)} GB`;
        else if (name === 'default_for_unspecified') form[name] = one(['LIMITED', 'UNLIMITED']);
        else if (name !== 'name') form[name] = String(1 + below(60));
      }
      expect(faultsOf(policySchema(form, about, true), form)).toEqual({});
      await WRITES.keypair.create.mutationFn({ name: `any-${i}`, limits: toLimits(form, about) });
      const held = (await POLICIES.keypair.readOne(`any-${i}`)) as Policy;
      expect(changedOf(form, toForm(held, about))).toEqual({});
    }
  });
});

describe('no input that the form calls invalid reaches the manager', () => {
  /** Any of them would be sent if the schema let it pass: a form is saved only without a fault (dialogs.test.tsx). */
  test.each(RELEASES.flatMap(version => KINDS.map(kind => [kind, version] as const)))(
    'whatever is wrong in any field of a policy of a %s on %s is called wrong',
    (kind, version) => {
      const about = around(kind, `${version}.99`);
      const form: PolicyForm = { ...toForm(null, about), name: 'made' };
      const ranges = Object.entries(rangesOf(about));
      expect(ranges.length).toBeGreaterThan(0);
      const thrown = dice(kind.length + Number(version.replace('.', '')));
      for (const creating of [true, false]) {
        const schema = policySchema(form, about, creating);
        for (const [name, range] of ranges)
          for (let i = 0; i < 25; i++) {
            const text = wrongText(range, thrown);
            // what an opened policy has already is not called wrong
            const faulty = text === form[name] && !creating ? [] : [name];
            const typed = { ...form, [name]: text };
            const found = creating ? faultsOf(schema, typed) : newFaultsOf(schema, typed, form);
            expect([name, text, Object.keys(found)]).toEqual([name, text, faulty]);
            for (const fault of Object.values(found)) expect(['form.limit', 'form.separator']).toContain(fault);
          }
      }
    },
  );
});

test('another unit that says the very same is no change', async () => {
  const { sent } = talkingTo('26.9');
  const policy = { name: 'p', max_quota_scope_size: '1000000000', max_vfolder_count: 3 } as unknown as Policy;
  const form = { ...toForm(policy, around('project')), max_quota_scope_size: '1000 MB', max_vfolder_count: '03' };
  await WRITES.project.modify.mutationFn({ policy, limits: toLimits(form, around('project')) });
  expect(sent).toEqual([]);
});

test('a policy without limits is sent as one', async () => {
  const { sent } = talkingTo('26.9');
  const limits = toLimits(fresh('keypair'), around('keypair'));
  expect(limits).toMatchObject({
    default_for_unspecified: 'UNLIMITED',
    max_concurrent_sessions: UNLIMITED,
    max_containers_per_session: 1,
    idle_timeout: UNLIMITED,
  });
  await WRITES.keypair.create.mutationFn({ name: 'endless', limits });
  expect(lastProps(sent)).toMatchObject({ default_for_unspecified: 'UNLIMITED', total_resource_slots: '{}' });
});
