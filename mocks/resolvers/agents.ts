import type { Caller, Context } from '../context.ts';
import { forbidden, ManagerError } from '../errors.ts';
import { type PageArguments, pageOf, selectRows } from '../lists.ts';
import type { Columns } from '../minilang/columns.ts';
import type { AgentRow } from '../resource-rows.ts';

const COLUMNS: Columns<AgentRow> = {
  id: { kind: 'text', read: agent => agent.id },
  status: { kind: 'text', read: agent => agent.status },
  scaling_group: { kind: 'text', read: agent => agent.scaling_group },
  schedulable: { kind: 'flag', read: agent => agent.schedulable },
};

const STATES: readonly string[] = ['ALIVE', 'LOST', 'RESTARTING', 'TERMINATED'];

/** The states that `status` names, separated by commas. @throws ManagerError for an unknown one: its quoted name. */
function statesIn(status: string): string[] {
  const names = status.split(',');
  const unknown = names.find(name => !STATES.includes(name));
  if (unknown !== undefined) throw new ManagerError(`'${unknown}'`);
  return names;
}

type Arguments = PageArguments & { scaling_group?: string | null; status?: string | null };

/** `agent_list`: superadmins only (docs/contract/resources-and-operations.md 4.2). */
export function agentList({ behaviour, db }: Context, { user }: Caller, args: Arguments) {
  if (user.role !== 'superadmin') throw forbidden('superadmin privilege required');
  const states = args.status ? statesIn(args.status) : null;
  const rows = [...db.agents.values()]
    .filter(agent => states === null || states.includes(agent.status))
    .filter(agent => !args.scaling_group || agent.scaling_group === args.scaling_group);
  const keyOf = (agent: AgentRow) => [STATES.indexOf(agent.status), agent.scaling_group, agent.id].join(' ');
  const standard = (a: AgentRow, b: AgentRow) => (keyOf(a) < keyOf(b) ? -1 : 1);
  const found = selectRows(behaviour, { filter: COLUMNS, order: COLUMNS }, rows, args, standard);
  const items = pageOf(found, args).map(agent => ({
    ...agent,
    available_slots: JSON.stringify(agent.available_slots),
    occupied_slots: JSON.stringify(agent.occupied_slots),
  }));
  return { items, total_count: found.length };
}

/** `scaling_groups`: superadmins only; every release refuses `name`, which its schema declares. */
export function scalingGroups(
  { behaviour, db }: Context,
  { user }: Caller,
  args: { name?: string | null; is_active?: boolean | null },
) {
  if (args.name !== undefined)
    throw new ManagerError(
      `${behaviour.rootTypes[0]}.resolve_scaling_groups() got an unexpected keyword argument 'name'`,
    );
  if (user.role !== 'superadmin') throw forbidden('superadmin privilege required');
  const active = args.is_active ?? null;
  return [...db.scaling_groups.values()].filter(group => active === null || group.is_active === active);
}
