import { wireTime, wireTimeOrNull } from '../clock.ts';
import type { Caller, Context } from '../context.ts';
import { forbidden, ManagerError } from '../errors.ts';
import { type PageArguments, pageOf, selectRows } from '../lists.ts';
import { hardwareMetadata, liveStat } from '../live-stat.ts';
import type { Columns } from '../minilang/columns.ts';
import type { AgentRow } from '../resource-rows.ts';

/** Agents (docs/contract/resources-and-operations.md 4.2, 4.3). */

const COLUMNS: Columns<AgentRow> = {
  id: { kind: 'text', read: agent => agent.id },
  status: { kind: 'text', read: agent => agent.status },
  status_changed: { kind: 'time', read: agent => agent.status_changed },
  region: { kind: 'text', read: agent => agent.region },
  scaling_group: { kind: 'text', read: agent => agent.scaling_group },
  schedulable: { kind: 'flag', read: agent => agent.schedulable },
  addr: { kind: 'text', read: agent => agent.addr, order: false },
  first_contact: { kind: 'time', read: agent => agent.first_contact },
  lost_at: { kind: 'time', read: agent => agent.lost_at },
  version: { kind: 'text', read: agent => agent.version },
};

const SLOT_COLUMNS: Columns<AgentRow> = {
  available_slots: { kind: 'text', read: agent => JSON.stringify(agent.available_slots) },
  occupied_slots: { kind: 'text', read: agent => JSON.stringify(agent.occupied_slots) },
};

/** The columns of a release: 23.09 misspells two of its filters, and up to 26.4 the slots can be ordered by. */
function columnsOf({ release }: Context['behaviour']): { filter: Columns<AgentRow>; order: Columns<AgentRow> } {
  const misspelt: Columns<AgentRow> = {
    ...COLUMNS,
    schedulable: { kind: 'flag', read: agent => agent.schedulable, misspelt: 'schedulabe' },
    first_contact: { kind: 'time', read: agent => agent.first_contact, misspelt: 'first_contat' },
  };
  return {
    filter: release === '23.09' ? misspelt : COLUMNS,
    order: release === '26.9' ? COLUMNS : { ...COLUMNS, ...SLOT_COLUMNS },
  };
}

const STATES: readonly string[] = ['ALIVE', 'LOST', 'RESTARTING', 'TERMINATED'];

/** The states that are named. @throws ManagerError for an unknown one: its quoted name. */
function known(names: readonly string[]): readonly string[] {
  const unknown = names.find(name => !STATES.includes(name));
  if (unknown !== undefined) throw new ManagerError(`'${unknown}'`);
  return names;
}

type Arguments = PageArguments & { scaling_group?: string | null; status?: string | null };

/** The agents of a list: by default in the order of status, resource group and id. */
function selected({ behaviour, db }: Context, args: Arguments, states: readonly string[] | null): AgentRow[] {
  const rows = [...db.agents.values()]
    .filter(agent => states === null || states.includes(agent.status))
    .filter(agent => !args.scaling_group || agent.scaling_group === args.scaling_group);
  const keyOf = (agent: AgentRow) => [STATES.indexOf(agent.status), agent.scaling_group, agent.id].join(' ');
  const standard = (a: AgentRow, b: AgentRow) => (keyOf(a) < keyOf(b) ? -1 : 1);
  return selectRows(behaviour, columnsOf(behaviour), rows, args, standard);
}

/** An AgentSummary of the schema. */
const summaryOf = ({ id, status, scaling_group, schedulable, architecture, ...agent }: AgentRow) => ({
  ...{ id, status, scaling_group, schedulable, architecture },
  available_slots: JSON.stringify(agent.available_slots),
  occupied_slots: JSON.stringify(agent.occupied_slots),
});

/** What graphql-js waits for, as for every promise; the types of sources name no promises. */
const NEVER = new Promise(() => {}) as unknown as null;

/** An Agent of the schema. */
const agentOf = (agent: AgentRow, { now }: Context) => ({
  ...summaryOf(agent),
  status_changed: wireTimeOrNull(agent.status_changed),
  region: agent.region,
  addr: agent.addr,
  first_contact: wireTime(agent.first_contact),
  lost_at: wireTimeOrNull(agent.lost_at),
  live_stat: () => liveStat(agent, now()),
  version: agent.version,
  compute_plugins: JSON.stringify(agent.compute_plugins),
  // a call to an agent that is not reached blocks the whole answer
  hardware_metadata: () => (agent.unreachable ? NEVER : hardwareMetadata(agent, now())),
  auto_terminate_abusing_kernel: agent.auto_terminate_abusing_kernel,
  local_config: JSON.stringify({ agent: { auto_terminate_abusing_kernel: agent.auto_terminate_abusing_kernel } }),
  container_count: agent.container_count,
});

const refuseAllButSuperadmins = ({ user }: Caller): void => {
  if (user.role !== 'superadmin') throw forbidden('superadmin privilege required');
};

/** `agent_list`: superadmins only; `status` names several states. */
export function agentList(ctx: Context, caller: Caller, args: Arguments) {
  refuseAllButSuperadmins(caller);
  const found = selected(ctx, args, args.status ? known(args.status.split(',')) : null);
  return { items: pageOf(found, args).map(agent => agentOf(agent, ctx)), total_count: found.length };
}

/** `agent_summary_list`: any role; `status` names one state. The embedded manager restricts nobody to resource groups. */
export function agentSummaryList(ctx: Context, _: Caller, args: Arguments) {
  const found = selected(ctx, args, args.status ? known([args.status]) : null);
  return { items: pageOf(found, args).map(summaryOf), total_count: found.length };
}

/** `agent`: superadmins only; of one that does not exist, null up to 24.09, and later an error. */
export function agentById(ctx: Context, caller: Caller, { agent_id }: { agent_id: string }) {
  refuseAllButSuperadmins(caller);
  const found = ctx.db.agents.get(agent_id);
  if (found) return agentOf(found, ctx);
  if (/^2[34]/.test(ctx.behaviour.release)) return null;
  throw new ManagerError(
    `DataLoader must be constructed with a function which accepts Iterable<key> and returns Future<Iterable<value>>, but the function did not return a Future of a Iterable with the same length as the Iterable of keys.\n\nKeys:\n['${agent_id}']\n\nValues:\n[]`,
  );
}
