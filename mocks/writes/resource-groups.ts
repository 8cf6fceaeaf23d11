import type { Behaviour } from '../behaviour.ts';
import type { Context } from '../context.ts';
import { ManagerError } from '../errors.ts';
import type { ScalingGroupRow } from '../group-rows.ts';
import { groupOf } from '../resolvers/resource-groups.ts';
import { optionsFrom } from '../scheduler-options.ts';
import {
  inPayload,
  inserted,
  PayloadRefusal,
  plainText,
  rawText,
  stillUsed,
  taken,
  tooLong,
  updated,
  type Violation,
} from './database.ts';
import { done, mutation } from './roles.ts';
import { tooManyArguments } from './slots.ts';

/** Writes of resource groups (docs/contract/resources-and-operations.md 5.3, 5.4). */

type Props = { [Name in keyof Omit<ScalingGroupRow, 'name' | 'created_at'>]?: ScalingGroupRow[Name] | null } & {
  driver_opts?: string | null;
  scheduler_opts?: string | null;
};

const LENGTHS = { name: 64, description: 512, wsproxy_addr: 1024, wsproxy_api_token: 128, driver: 64, scheduler: 64 };
const SCHEDULERS = ['fifo', 'lifo', 'drf', 'fair-share'];

const isNew = ({ release }: Behaviour): boolean => Number(release) >= 26;

/** No such group. */
export function noGroup({ release }: Behaviour, name: string, mutationName: string): Error {
  if (Number(release) < 26) return new PayloadRefusal(`no matching ${mutationName}`);
  return release === '26.4'
    ? new ManagerError(
        `No such scaling group. (Scaling group not found (name:${name}))`,
        'scaling-group_read_not-found',
      )
    : new ManagerError(
        'Entity not found. (No ResourceGroupRow matches the given key)',
        'resource-group_read_not-found',
      );
}

/** Refuses texts that are too long for their columns, and on 26.x an unknown scheduler. */
function refuseRow(behaviour: Behaviour, row: ScalingGroupRow, creating: boolean): void {
  const long = Object.entries(LENGTHS).find(([key, most]) => [...(row[key as 'name'] ?? '')].length > most);
  if (long) {
    const refused = tooLong(inserted('scaling_groups', { name: row.name }), long[1]);
    if (isNew(behaviour)) throw new ManagerError(rawText(refused));
    throw creating ? inPayload(refused) : tooManyArguments('ModifyScalingGroup');
  }
  if (isNew(behaviour) && !SCHEDULERS.includes(row.scheduler))
    throw new ManagerError(`'${row.scheduler}' is not a valid SchedulerType`);
}

/** Texts that 26.x does not set to null; nulls of flags are not played. */
const withoutNulls = <T extends object>(props: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(props).filter(([key, value]) => value !== null || /^(description|wsproxy)/.test(key)),
  ) as Partial<T>;

const parsed = (text: string | null | undefined): unknown => (text === null || !text ? null : JSON.parse(text));

/** `create_scaling_group`. */
export const createScalingGroup = mutation<{ name: string; props: Props }>(
  ['superadmin'],
  (ctx, _, { name, props }) => {
    const { behaviour, db } = ctx;
    const { driver_opts, scheduler_opts, ...rest } = props;
    const row = {
      ...{ description: '', is_active: true, is_public: true, wsproxy_addr: null, wsproxy_api_token: null },
      ...{ driver: 'static', scheduler: 'fifo', use_host_network: false },
      ...withoutNulls(rest),
      name,
      created_at: ctx.now(),
      driver_opts: (parsed(driver_opts) ?? {}) as ScalingGroupRow['driver_opts'],
      scheduler_opts: optionsFrom(behaviour, scheduler_opts === undefined ? {} : parsed(scheduler_opts)),
    } as ScalingGroupRow;
    refuseRow(behaviour, row, true);
    if (db.scaling_groups.has(name)) throw duplicate(behaviour, name);
    db.scaling_groups.set(name, row);
    return done({ scaling_group: groupOf(ctx, row) });
  },
);

function duplicate(behaviour: Behaviour, name: string): Error {
  if (!isNew(behaviour))
    return inPayload(taken(inserted('scaling_groups', { name }), 'pk_scaling_groups', 'name', name));
  const kind = behaviour.release === '26.4' ? 'scaling' : 'resource';
  return new ManagerError(
    `Duplicate Scaling Group (Duplicate ${kind} group name: ${name})`,
    'scaling-group_generic_conflict',
  );
}

/** `modify_scaling_group`. Options of the scheduler are replaced as a whole. */
export const modifyScalingGroup = mutation<{ name: string; props: Props }>(
  ['superadmin'],
  (ctx, _, { name, props }) => {
    const { behaviour, db } = ctx;
    if (Object.keys(props).length === 0 && !isNew(behaviour)) throw tooManyArguments('ModifyScalingGroup');
    const before = db.scaling_groups.get(name);
    const { driver_opts, scheduler_opts, ...rest } = props;
    const keeps = scheduler_opts === undefined || (scheduler_opts === null && isNew(behaviour));
    const options = keeps ? {} : { scheduler_opts: optionsFrom(behaviour, parsed(scheduler_opts)) };
    if (!before) throw noGroup(behaviour, name, 'modifyscalinggroup');
    const row = {
      ...before,
      ...withoutNulls(rest),
      ...options,
      ...(driver_opts ? { driver_opts: parsed(driver_opts) as ScalingGroupRow['driver_opts'] } : {}),
    } as ScalingGroupRow;
    refuseRow(behaviour, row, false);
    // the database writes a changed row anew, behind the others
    db.scaling_groups.delete(name);
    db.scaling_groups.set(name, row);
    return done();
  },
);

/** Tables with rows that still name the group, in the order in which the database finds them. */
function usedBy({ behaviour, db }: Context, name: string): { table: string; constraint: string } | null {
  if ([...db.agents.values()].some(agent => agent.scaling_group === name))
    return { table: 'agents', constraint: 'fk_agents_scaling_group_scaling_groups' };
  if (behaviour.release === '26.4') return null; // it deletes these with the group
  if ([...db.sessions.values()].some(session => session.scaling_group === name))
    return { table: 'sessions', constraint: 'fk_sessions_scaling_group_name_scaling_groups' };
  if ([...db.endpoints.values()].some(endpoint => endpoint.resource_group === name))
    return { table: 'endpoints', constraint: 'fk_endpoints_resource_group_scaling_groups' };
  return null;
}

function inUse({ release }: Behaviour, refused: Violation): Error {
  if (Number(release) < 25) return inPayload(refused);
  if (release === '25.15') return new ManagerError('Failed to delete scaling group.');
  return new ManagerError(`Foreign key constraint violated. (${plainText(refused)})`, 'database_generic_not-found');
}

/** `delete_scaling_group`: 26.4 deletes its sessions and model services too, other releases refuse while there are any. */
export const deleteScalingGroup = mutation<{ name: string }>(['superadmin'], (ctx, _, { name }) => {
  const { behaviour, db } = ctx;
  if (!db.scaling_groups.has(name)) {
    if (behaviour.release === '25.15') return done();
    throw noGroup(behaviour, name, 'deletescalinggroup');
  }
  const user = usedBy(ctx, name);
  if (user)
    throw inUse(
      behaviour,
      stillUsed(updated('scaling_groups', { name }, 'name'), user.constraint, 'name', name, user.table),
    );
  for (const [id, session] of db.sessions) if (session.scaling_group === name) db.sessions.delete(id);
  for (const [id, endpoint] of db.endpoints) if (endpoint.resource_group === name) db.endpoints.delete(id);
  for (const of of [...db.domains.values(), ...db.groups.values()])
    of.scaling_groups = of.scaling_groups.filter(one => one !== name);
  db.scaling_groups.delete(name);
  return done();
});
