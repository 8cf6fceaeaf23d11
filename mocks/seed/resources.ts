import type { Behaviour } from '../behaviour.ts';
import type { Db } from '../db.ts';
import { randomFrom, uuidFrom } from '../ids.ts';
import type { AgentRow, PresetRow, Slots } from '../resource-rows.ts';

const GIB = 1_073_741_824;
const gib = (amount: number): string => String(amount * GIB);

type Agent = readonly [id: string, group: string, status: AgentRow['status'], slots: Slots];

/** Nodes: the largest GPU node is lost, and the only NPU node is switched off. */
const AGENTS: readonly Agent[] = [
  ['i-cpu-01', 'default', 'ALIVE', { cpu: '32', mem: gib(128) }],
  ['i-cpu-02', 'default', 'ALIVE', { cpu: '32', mem: gib(128) }],
  ['i-gpu-01', 'gpu', 'ALIVE', { cpu: '96', mem: gib(512), 'cuda.device': '8' }],
  ['i-fgpu-01', 'gpu', 'ALIVE', { cpu: '64', mem: gib(256), 'cuda.shares': '4.00' }],
  ['i-gpu-02', 'gpu', 'LOST', { cpu: '128', mem: gib(1024), 'cuda.device': '16' }],
  ['i-npu-01', 'default', 'TERMINATED', { cpu: '32', mem: gib(128), 'npu-x.device': '4' }],
];

type Preset = readonly [name: string, slots: Slots, shared_memory?: number | null, group?: string];

const PRESETS: readonly Preset[] = [
  ['cpu-small', { cpu: '1', mem: gib(1) }, GIB / 16],
  ['cpu-large', { cpu: '8', mem: gib(16) }, GIB],
  ['gpu-one', { cpu: '8', mem: gib(64), 'cuda.device': '1' }, 8 * GIB],
  ['fgpu-half', { cpu: '4', mem: gib(16), 'cuda.shares': '0.5' }, 2 * GIB],
  // only a lost node is large enough
  ['gpu-sixteen', { cpu: '64', mem: gib(512), 'cuda.device': '16' }, 64 * GIB],
  // only a terminated node has such an accelerator
  ['npu-one', { cpu: '4', mem: gib(16), 'npu-x.device': '1' }],
  // no node is large enough
  ['huge-memory', { cpu: '8', mem: gib(4096) }],
  // the shared memory is more than all of the memory
  ['thin-memory', { cpu: '2', mem: gib(1) }, 2 * GIB],
  ['실습용', { cpu: '2', mem: gib(4) }, GIB / 4],
  ['course', { cpu: '2', mem: gib(8) }],
];

/** Presets of resource groups, from 25.4 on: three share a name, and one asks for more than its group has. */
const OF_GROUPS: readonly Preset[] = [
  ['course', { cpu: '4', mem: gib(8) }, null, 'default'],
  ['course', { cpu: '4', mem: gib(32), 'cuda.shares': '1' }, 4 * GIB, 'gpu'],
  ['cpu-huge', { cpu: '64', mem: gib(256) }, null, 'default'],
];

/** Without CPU, without anything: 23.09 and 24.09 keep such presets. */
const INCOMPLETE: readonly Preset[] = [
  ['memory-only', { mem: gib(2) }],
  ['nothing', {}],
];

/** Adds the university's resource groups, nodes and presets. It has random numbers of its own, so nothing else changes. */
export function addResources(db: Db, { presetsPerGroup }: Behaviour): void {
  const random = randomFrom(31);
  for (const name of ['default', 'gpu']) db.scaling_groups.set(name, { name, is_active: true });
  db.scaling_groups.set('retired', { name: 'retired', is_active: false });
  for (const [id, scaling_group, status, available_slots] of AGENTS)
    db.agents.set(id, { id, status, scaling_group, schedulable: true, available_slots, occupied_slots: {} });
  for (const [name, resource_slots, shared_memory = null, group = null] of [
    ...PRESETS,
    ...(presetsPerGroup ? OF_GROUPS : INCOMPLETE),
  ]) {
    const row: PresetRow = {
      id: uuidFrom(random),
      name,
      resource_slots,
      shared_memory,
      scaling_group_name: group,
    };
    db.resource_presets.set(row.id, row);
  }
}
