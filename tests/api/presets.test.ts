import { describe, expect, test } from 'vitest';
import { getActivity } from '#api/activity.ts';
import { agents } from '#api/agents.ts';
import { choices } from '#api/choices.ts';
import { presetWrites, propsOf } from '#api/preset-writes.ts';
import {
  fitOf,
  isNameTaken,
  isRequired,
  type Preset,
  type PresetValues,
  presetKey,
  presets,
  sharesTooMuch,
  unheldBy,
} from '#api/presets.ts';
import { slots } from '#api/slots.ts';
import { UNLIMITED } from '#lib/limits.ts';
import { RELEASES } from '#mocks/behaviour.ts';
import { lastProps, leaveNothing, talkingTo } from './embedded.ts';

leaveNothing();

const GIB = 1_073_741_824;
const values: PresetValues = {
  name: 'mine',
  resource_slots: { cpu: '2', mem: String(4 * GIB), 'cuda.shares': '0.5' },
  shared_memory: String(GIB),
  scaling_group_name: null,
};
const named = (all: readonly Preset[], name: string, group: string | null = null): Preset => {
  const found = all.find(preset => preset.name === name && preset.scaling_group_name === group);
  if (!found) throw new Error(`no preset ${name}`);
  return found;
};
const signal = new AbortController().signal;
const context = { signal } as never;
const alive = () => agents.alive().queryFn?.(context) as Promise<Parameters<typeof unheldBy>[0]>;

describe.each(RELEASES)('presets on %s', version => {
  const isOld = version === '23.09' || version === '24.09';

  test('one is created, changed, and deleted; it reads back exactly', async () => {
    talkingTo(version);
    await presetWrites.create.mutationFn(values);
    const before = named(await presets.read(), 'mine');
    expect(before).toEqual({ ...values, id: isOld ? null : expect.any(String) });
    const wanted = { ...values, resource_slots: { cpu: '3', mem: String(8 * GIB) }, shared_memory: null };
    await presetWrites.modify.mutationFn({ before, wanted });
    // on 25.15 the slot that was left out is stored as 0, and reads as if it were not there
    expect(await presets.readOne(presetKey(before))).toEqual({ ...before, ...wanted });
    await presetWrites.remove.mutationFn(before);
    expect(await presets.readOne(presetKey(before))).toBeNull();
    expect(getActivity().map(({ action }) => action)).toEqual(['presets.delete', 'presets.modify', 'presets.create']);
    expect(getActivity()[1]?.changes).toEqual([
      { label: 'preset.resource_slots', from: ['cpu 2', 'mem 4 GiB', 'cuda.shares 0.5'], to: ['cpu 3', 'mem 8 GiB'] },
      { label: 'preset.shared_memory', from: '1 GiB', to: null },
    ]);
  });

  test('a change sends what differs, and nothing if nothing does', async () => {
    const { sent } = talkingTo(version);
    const before = named(await presets.read(), 'cpu-small');
    const count = sent.length;
    await presetWrites.modify.mutationFn({ before, wanted: before });
    expect(sent).toHaveLength(count);
    await presetWrites.modify.mutationFn({ before, wanted: { ...before, shared_memory: null } });
    expect(lastProps(sent)).toEqual({ shared_memory: isOld ? '' : null });
  });

  test('a name that is taken is refused at the name', async () => {
    talkingTo(version);
    await expect(presetWrites.create.mutationFn({ ...values, name: 'cpu-small' })).rejects.toMatchObject({
      messageKey: 'refusal.preset-exists',
      field: 'name',
    });
    const all = await presets.read();
    expect(isNameTaken(all, { ...values, name: 'cpu-small' }, null)).toBe(true);
    expect(isNameTaken(all, { ...values, name: 'cpu-small' }, named(all, 'cpu-small'))).toBe(false); // its own
    expect(isNameTaken(all, values, null)).toBe(false);
  });

  test('one that is gone is said to be', async () => {
    talkingTo(version);
    const before = named(await presets.read(), 'cpu-small');
    await presetWrites.remove.mutationFn(before);
    const gone = { messageKey: 'refusal.preset-gone' };
    await expect(presetWrites.remove.mutationFn(before)).rejects.toMatchObject(gone);
    await expect(
      presetWrites.modify.mutationFn({ before, wanted: { ...before, shared_memory: null } }),
    ).rejects.toMatchObject(gone);
  });

  test('which presets an agent that is alive can hold, and whose shared memory is too much', async () => {
    talkingTo(version);
    const [all, nodes] = [await presets.read(), await alive()];
    const flawed = ['cpu-huge', 'gpu-sixteen', 'huge-memory', 'npu-one'].filter(name => !isOld || name !== 'cpu-huge');
    const unheld = unheldBy(nodes, all);
    expect(all.filter(preset => unheld.includes(presetKey(preset))).map(({ name }) => name)).toEqual(flawed);
    expect(all.filter(sharesTooMuch).map(({ name }) => name)).toEqual(['thin-memory']);
    const said = (name: string, known: readonly string[] | null) => fitOf(named(all, name), known);
    expect(['cpu-small', 'huge-memory', 'thin-memory'].map(name => said(name, unheld))).toEqual([
      ...['fits', 'no-agent', 'shared-memory'],
    ]);
    expect(said('huge-memory', null)).toBeNull(); // the agents are not known
  });

  test('a domain admin reads presets, and neither agents nor resource groups', async () => {
    talkingTo(version, 'domain-admin@example.com');
    expect(await presets.read()).not.toEqual([]);
    await expect(alive()).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(choices.resourceGroups().queryFn?.(context)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  test('resource groups that are active are offered', async () => {
    talkingTo(version);
    expect(await choices.resourceGroups().queryFn?.(context)).toEqual(['default', 'gpu', 'serving']);
  });
});

describe.each(['25.15', '26.4', '26.9'] as const)('presets that share a name on %s', version => {
  test('are told apart by id', async () => {
    talkingTo(version);
    const before = named(await presets.read(), 'course', 'gpu');
    await presetWrites.modify.mutationFn({ before, wanted: { ...before, shared_memory: '1024', name: 'seminar' } });
    const after = await presets.read();
    expect(named(after, 'seminar', 'gpu')).toEqual({ ...before, shared_memory: '1024', name: 'seminar' });
    await presetWrites.remove.mutationFn(named(after, 'course', 'default'));
    expect((await presets.read()).filter(({ name }) => name === 'course').map(one => one.scaling_group_name)).toEqual([
      null,
    ]);
  });

  test('a preset moves to another resource group, unless its name is taken there', async () => {
    talkingTo(version);
    const before = named(await presets.read(), 'course', 'gpu');
    const move = (scaling_group_name: string | null) =>
      presetWrites.modify.mutationFn({ before, wanted: { ...before, scaling_group_name } });
    await expect(move(null)).rejects.toMatchObject({ messageKey: 'refusal.preset-exists' });
    await expect(move('default')).rejects.toMatchObject({ messageKey: 'refusal.preset-exists' });
    await presetWrites.remove.mutationFn(named(await presets.read(), 'course', 'default'));
    await move('default');
    expect(named(await presets.read(), 'course', 'default').id).toBe(before.id);
  });

  test('one without CPU is refused', async () => {
    talkingTo(version);
    await expect(presetWrites.create.mutationFn({ ...values, resource_slots: { mem: '1' } })).rejects.toMatchObject({
      messageKey: 'refusal.preset-slots',
    });
  });
});

test('26.9 refuses a resource group that is not there', async () => {
  talkingTo('26.9');
  const refused = { messageKey: 'refusal.no-resource-group', field: 'scaling_group_name' };
  await expect(presetWrites.create.mutationFn({ ...values, scaling_group_name: 'x' })).rejects.toMatchObject(refused);
  const before = named(await presets.read(), 'cpu-small');
  await expect(
    presetWrites.modify.mutationFn({ before, wanted: { ...before, scaling_group_name: 'x' } }),
  ).rejects.toMatchObject(refused);
});

test('CPU and memory are required from 25.4 on', () => {
  const required = (manager: string) =>
    ['cpu', 'mem', 'cuda.shares'].filter(name => isRequired(slots.unknown(name), manager));
  expect(required('24.09.7')).toEqual([]);
  expect(required('25.4.0')).toEqual(['cpu', 'mem']);
});

test('slots are sent as a whole map of plain decimals, infinite ones too', () => {
  talkingTo('26.9');
  const wanted = { ...values, resource_slots: { ...values.resource_slots, cpu: UNLIMITED } };
  expect(propsOf(values, wanted)).toEqual({
    resource_slots: '{"cpu":"Infinity","mem":"4294967296","cuda.shares":"0.5"}',
  });
});
