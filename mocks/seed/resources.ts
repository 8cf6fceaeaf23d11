import type { Behaviour } from '../behaviour.ts';
import type { Db } from '../db.ts';
import { randomFrom, uuidFrom } from '../ids.ts';
import type { PresetRow, Slots } from '../resource-rows.ts';
import type { Time } from '../time.ts';
import { gib, universityAgents } from './agents.ts';

const GIB = 1_073_741_824;

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

/** Adds the university's nodes and presets, and `moreAgents` nodes. It has random numbers of its own, so nothing else changes. */
export function addResources(db: Db, { manager, presetsPerGroup }: Behaviour, start: Time, moreAgents: number): void {
  const random = randomFrom(31);
  for (const agent of universityAgents(start, manager, moreAgents)) db.agents.set(agent.id, agent);
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
