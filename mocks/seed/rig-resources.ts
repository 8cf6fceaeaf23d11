import type { Behaviour } from '../behaviour.ts';
import type { Db } from '../db.ts';
import { type Random, uuidFrom } from '../ids.ts';
import type { AgentRow, Slots } from '../resource-rows.ts';
import type { Time } from '../time.ts';
import { agentRow } from './agents.ts';

/** Adds the rig's two agents and its two presets. */
export function addRigResources(db: Db, behaviour: Behaviour, random: Random, start: Time): void {
  const { release, manager } = behaviour;
  const agent = (id: string, scaling_group: string, available_slots: Slots): AgentRow => {
    const at = Number(id.slice(-2));
    return agentRow({
      ...{ id, scaling_group, available_slots, first_contact: start - 30_000, version: manager },
      region: `rack-${at}`,
      addr: `tcp://127.0.0.1:${26000 + at * 10}`,
      // dummy agents report accelerators alone, and inserted rows nothing
      ...(release === '23.09'
        ? { occupied_slots: {}, compute_plugins: {}, reports: null }
        : { reports: 'accelerators' as const }),
    });
  };
  // 23.09 ships no dummy agents: the rig inserts rows, with GPUs that nobody counts
  const big = { cpu: '64', mem: '274877906944', 'cuda.device': '8' };
  const small = { cpu: '9', mem: '48922361856' };
  const [first, second] =
    release === '23.09'
      ? [agent('i-node01', 'default', big), agent('i-node02', 'default', big)]
      : [agent('i-node01', 'default', small), agent('i-node02', 'gpu', small)];
  db.agents.set(first.id, first).set(second.id, second);
  const presets: [string, Slots][] = [
    ['cpu-small', { cpu: '1', mem: '1073741824' }],
    ['cpu-large', { cpu: '8', mem: '17179869184' }],
  ];
  for (const [name, resource_slots] of presets) {
    const id = uuidFrom(random);
    db.resource_presets.set(id, {
      id,
      name,
      resource_slots,
      shared_memory: 67_108_864,
      scaling_group_name: null,
    });
  }
}
