import { asEverybody, type Exchange, gql } from '../exchange.ts';
import {
  createPreset,
  deletePreset,
  deletePresetByBoth,
  deletePresetById,
  lookAtPresets,
  lookCloserAtPresets,
  modifyPreset,
  modifyPresetByBoth,
  modifyPresetById,
  nameless,
  OLD_FIELDS,
  preset,
  presetById,
  presetByName,
  presetWriting,
  SLOTS,
} from './preset-steps.ts';
import { ask, STRANGER } from './write-steps.ts';

/** Amounts of a slot, one by one in a create. */
const AMOUNTS: readonly Record<string, unknown>[] = [
  { ...SLOTS, mem: '16g' },
  { ...SLOTS, mem: '1.5GiB' },
  { ...SLOTS, mem: 4294967296 },
  { ...SLOTS, cpu: '1.50' },
  { ...SLOTS, cpu: 3 },
  { ...SLOTS, cpu: '0' },
  { ...SLOTS, cpu: 0 },
  { ...SLOTS, cpu: '-1' },
  { ...SLOTS, cpu: 'Infinity' },
  { ...SLOTS, cpu: 'abc' },
  { ...SLOTS, cpu: null },
  { ...SLOTS, 'cuda.device': '1', 'cuda.shares': '0.50' },
  { ...SLOTS, 'npu-x.device': '2' },
  { cpu: '1' },
  {},
];

/** Shared memory, one by one in a create. */
const SHARED: readonly unknown[] = ['67108864', '1g', '64m', '', null, '0', '-1', 'abc', 'inf', '9007199254740993', 64];

/** Resource presets (docs/contract/resources-and-operations.md 3.1). */
export const presets: Exchange[] = [
  ...asEverybody(gql('presets: list', `{resource_presets{${OLD_FIELDS}}}`)),
  ...asEverybody(gql('presets: list, what newer releases have', '{resource_presets{id name scaling_group_name}}')),
  gql('presets: filtered', '{resource_presets(filter:"name == \\"cpu-small\\""){name}}'),
  gql('presets: ordered', '{resource_presets(order:"-name"){name}}'),
  gql('presets: filtered by nothing', '{resource_presets(filter:"nothing == 1"){name}}'),
  ...asEverybody(gql('presets: one by name', `{resource_preset(name:"cpu-small"){${OLD_FIELDS}}}`)),
  gql('presets: none of that name', `{resource_preset(name:"nowhere"){${OLD_FIELDS}}}`),
  gql('presets: no name', `{resource_preset{${OLD_FIELDS}}}`),
  gql('presets: none of that id', `{resource_preset_by_id(id:"${STRANGER}"){name}}`),
  gql('presets: no id', '{resource_preset_by_id{name}}'),
  presetWriting('create', ({ p, nonce }) => [
    createPreset(p, preset(SLOTS, { shared_memory: '67108864' })),
    lookAtPresets(nonce),
    lookCloserAtPresets(nonce),
    presetByName(p),
    presetById('{{id}}', { needs: 'id' }),
    createPreset(p, preset()),
    createPreset(p, preset({ cpu: '1', mem: '1' })),
    lookAtPresets(nonce),
  ]),
  presetWriting('create, amounts', ({ p, nonce }) =>
    AMOUNTS.flatMap(slots => [createPreset(p, preset(slots)), lookAtPresets(nonce), deletePreset(p)]),
  ),
  presetWriting('create, shared memory', ({ p, nonce }) =>
    SHARED.flatMap(shared_memory => [
      createPreset(p, preset(SLOTS, { shared_memory })),
      lookAtPresets(nonce),
      deletePreset(p),
    ]),
  ),
  presetWriting('create, names and texts', ({ p, nonce }) => [
    createPreset(`${p}${'x'.repeat(257)}`, preset()),
    createPreset('', preset()),
    createPreset('', preset()),
    deletePreset(''),
    createPreset(p, { resource_slots: 'abc' }),
    createPreset(p, { resource_slots: '[]' }),
    createPreset(p, { resource_slots: null }),
    createPreset(p, {}),
    lookAtPresets(nonce),
  ]),
  presetWriting('of resource groups', ({ p, q, nonce }) => [
    createPreset(p, preset(SLOTS, { scaling_group_name: 'gpu' })),
    createPreset(p, preset(SLOTS, { scaling_group_name: 'gpu' })),
    createPreset(p, preset(SLOTS, { scaling_group_name: null })),
    createPreset(p, preset(SLOTS, { scaling_group_name: '' })),
    lookCloserAtPresets(nonce),
    createPreset(q, preset(SLOTS, { scaling_group_name: 'nowhere' })),
    lookAtPresets(nonce),
    modifyPreset(p, { shared_memory: '1073741824' }),
    presetByName(p),
    modifyPresetById('{{id_gpu}}', { shared_memory: '2147483648' }, { needs: 'id_gpu' }),
    modifyPresetById('{{id_gpu}}', { scaling_group_name: null }, { needs: 'id_gpu' }),
    modifyPresetById('{{id}}', { scaling_group_name: 'gpu' }, { needs: 'id' }),
    modifyPresetById('{{id_gpu}}', { scaling_group_name: 'default' }, { needs: 'id_gpu' }),
    modifyPresetById('{{id_gpu}}', { scaling_group_name: 'nowhere' }, { needs: 'id_gpu' }),
    modifyPresetById('{{id}}', { scaling_group_name: 'default' }, { needs: 'id' }),
    lookCloserAtPresets(nonce),
    deletePresetById('{{id_gpu}}', { needs: 'id_gpu' }),
    deletePresetById('{{id_gpu}}', { needs: 'id_gpu' }),
    lookAtPresets(nonce),
  ]),
  presetWriting('modify', ({ p, nobody, nonce }) => [
    createPreset(p, preset(SLOTS, { shared_memory: '67108864' })),
    modifyPreset(p, preset({ cpu: '4', mem: '8589934592' })),
    lookAtPresets(nonce),
    modifyPreset(p, preset({ cpu: '4' })),
    lookAtPresets(nonce),
    modifyPreset(p, preset({})),
    lookAtPresets(nonce),
    modifyPreset(p, preset({ cpu: '1.50', mem: '1073741824', 'cuda.shares': '0.50', 'npu-x.device': '1' })),
    lookAtPresets(nonce),
    modifyPreset(p, preset({ cpu: 2, mem: 1073741824, 'cuda.shares': null })),
    lookAtPresets(nonce),
    modifyPreset(p, preset({ cpu: '2', mem: '16g' })),
    lookAtPresets(nonce),
    modifyPreset(p, preset({ cpu: 'abc', mem: '1' })),
    modifyPreset(p, preset({ cpu: '-1', mem: '1' })),
    lookAtPresets(nonce),
    modifyPreset(p, { resource_slots: null }),
    lookAtPresets(nonce),
    modifyPreset(p, {}),
    modifyPreset(nobody, preset()),
    modifyPreset(nobody, {}),
    lookAtPresets(nonce),
  ]),
  presetWriting('modify, shared memory', ({ p, nonce }) => [
    createPreset(p, preset()),
    ...SHARED.flatMap(shared_memory => [modifyPreset(p, { shared_memory }), lookAtPresets(nonce)]),
  ]),
  presetWriting('rename', ({ p, q, nonce }) => [
    createPreset(p, preset()),
    lookCloserAtPresets(nonce),
    createPreset(q, preset()),
    modifyPreset(p, { name: q }),
    modifyPresetById('{{id}}', { name: q }, { needs: 'id' }),
    modifyPreset(p, { name: p }),
    modifyPreset(p, { name: null }),
    deletePreset(q),
    modifyPreset(p, { name: q }),
    lookAtPresets(nonce),
    modifyPresetByBoth('{{id}}', p, { name: p, shared_memory: '1024' }),
    lookAtPresets(nonce),
    modifyPreset(p, { name: `${p}${'x'.repeat(257)}` }),
    deletePresetByBoth('{{id}}', 'nowhere'),
    lookAtPresets(nonce),
  ]),
  presetWriting('named wrongly, or not at all', ({ p, nobody, nonce }) => [
    createPreset(p, preset()),
    deletePreset(nobody),
    deletePresetById(STRANGER),
    modifyPresetById(STRANGER, preset()),
    nameless('modify'),
    nameless('delete'),
    modifyPresetByBoth(STRANGER, p, preset()),
    deletePresetByBoth(STRANGER, p),
    lookAtPresets(nonce),
  ]),
  ...(['admin', 'user'] as const).map(as =>
    presetWriting(`writes by the ${as}`, ({ p, q, nobody, nonce }) => [
      createPreset(p, preset()),
      lookAtPresets(nonce, { as }),
      presetByName(p, { as }),
      createPreset(q, preset(), { as }),
      modifyPreset(p, preset({ cpu: '6', mem: '1073741824' }), { as }),
      deletePreset(nobody, { as }),
      lookAtPresets(nonce),
    ]),
  ),
];

type Nodes = { data?: { agent_list?: { items: { available_slots: string }[] } | null } | null };

/** Agents with the names of their slots: the amounts are the machine's. */
const slotNames = (body: unknown) => {
  const { data } = body as Nodes;
  const items = data?.agent_list?.items;
  if (!items) return body;
  return items.map(item => ({ ...item, available_slots: Object.keys(JSON.parse(item.available_slots)).sort() }));
};

/** Agents, which show whether any of them can hold a preset (docs/contract/resources-and-operations.md 4.2). */
export const agents: Exchange[] = [
  ...(['superadmin', 'admin', 'user'] as const).map(
    (as): Exchange => ({
      name: `agents: alive, as ${as}`,
      via: 'webserver',
      as,
      steps: () => [
        ask(
          '{agent_list(limit:10,offset:0,status:"ALIVE",order:"id"){items{id status scaling_group schedulable available_slots}}}',
          {},
          { pick: slotNames },
        ),
        ask('{agent_list(limit:10,offset:0,filter:"id == \\"nobody\\""){items{id} total_count}}'),
        ask('{agent_list(limit:10,offset:0,status:"alive"){total_count}}'),
      ],
    }),
  ),
];
