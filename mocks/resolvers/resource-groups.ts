import { wireTime } from '../clock.ts';
import type { Caller, Context } from '../context.ts';
import { forbidden, ManagerError } from '../errors.ts';
import type { ScalingGroup } from '../generated/sources.ts';
import type { EndpointRow, ScalingGroupRow } from '../group-rows.ts';
import { type PageArguments, pageOf, selectRows } from '../lists.ts';
import type { Columns } from '../minilang/columns.ts';
import type { Slots } from '../resource-rows.ts';

/** Sums of slots, in the order in which they are first met. */
function sumOf(all: readonly Slots[]): Slots {
  const sums = new Map<string, number>();
  for (const slots of all)
    for (const [name, amount] of Object.entries(slots)) sums.set(name, (sums.get(name) ?? 0) + Number(amount));
  return Object.fromEntries([...sums].map(([name, amount]) => [name, String(amount)]));
}

type OfStatus = { status?: string | null };

/** A ScalingGroup of the schema. */
export function groupOf({ db }: Context, group: ScalingGroupRow): ScalingGroup {
  const agents = ({ status }: OfStatus) =>
    [...db.agents.values()].filter(agent => agent.scaling_group === group.name && agent.status === (status ?? 'ALIVE'));
  return {
    ...group,
    created_at: wireTime(group.created_at),
    driver_opts: JSON.stringify(group.driver_opts),
    scheduler_opts: JSON.stringify(group.scheduler_opts),
    agent_count_by_status: (args: OfStatus = {}) => agents(args).length,
    agent_total_resource_slots_by_status: (args: OfStatus = {}) =>
      JSON.stringify({
        occupied_slots: sumOf(agents(args).map(agent => agent.occupied_slots)),
        available_slots: sumOf(agents(args).map(agent => agent.available_slots)),
      }),
  };
}

/** `scaling_groups`: superadmins only; every release refuses `name`, which its schema declares. */
export function scalingGroups(
  ctx: Context,
  { user }: Caller,
  args: { name?: string | null; is_active?: boolean | null },
) {
  if (args.name !== undefined)
    throw new ManagerError(
      `${ctx.behaviour.rootTypes[0]}.resolve_scaling_groups() got an unexpected keyword argument 'name'`,
    );
  if (user.role !== 'superadmin') throw forbidden('superadmin privilege required');
  const active = args.is_active ?? null;
  return [...ctx.db.scaling_groups.values()]
    .filter(group => active === null || group.is_active === active)
    .map(group => groupOf(ctx, group));
}

/** `scaling_group`: superadmins only; null if there is none. */
export function scalingGroup(ctx: Context, { user }: Caller, { name }: { name?: string | null }) {
  if (name === undefined)
    throw new ManagerError(
      `${ctx.behaviour.rootTypes[0]}.resolve_scaling_group() missing 1 required positional argument: 'name'`,
    );
  if (user.role !== 'superadmin') throw forbidden('superadmin privilege required');
  const found = name === null ? undefined : ctx.db.scaling_groups.get(name);
  return found ? groupOf(ctx, found) : null;
}

const ENDPOINT_COLUMNS: Columns<EndpointRow> = {
  name: { kind: 'text', read: endpoint => endpoint.name },
  resource_group: { kind: 'text', read: endpoint => endpoint.resource_group },
};
const UNFILTERED: Columns<EndpointRow> = { name: ENDPOINT_COLUMNS.name as Columns<EndpointRow>[string] };

/** `endpoint_list`, of which the console only needs the number. */
export function endpointList({ behaviour, db }: Context, _: Caller, args: PageArguments) {
  const byGroup = behaviour.release !== '24.09';
  const columns = { filter: byGroup ? ENDPOINT_COLUMNS : UNFILTERED, order: ENDPOINT_COLUMNS };
  const found = selectRows(behaviour, columns, [...db.endpoints.values()], args, () => 0);
  return { items: pageOf(found, args), total_count: found.length };
}
