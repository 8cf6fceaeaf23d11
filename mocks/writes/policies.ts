import type { Behaviour } from '../behaviour.ts';
import type { Context } from '../context.ts';
import { ManagerError } from '../errors.ts';
import type { KeypairPolicyRow, PolicyRow } from '../policy-rows.ts';
import {
  inPayload,
  inserted,
  notNull,
  PayloadRefusal,
  plainText,
  rawText,
  stillUsed,
  taken,
  tooLong,
  type Violation,
} from './database.ts';
import { isUsed, KINDS, type Kind, newRow, type PolicyTypes, policyOf, rowsOf } from './policy-kinds.ts';
import { done, mutation, type Payload } from './roles.ts';
import { hostsFrom, slotsFrom, tooManyArguments } from './slots.ts';

type Props = Record<string, string | number | null>;
type Arguments = { name: string; props: Props };

/** The payload of a success: from 25.6 on with an empty `msg` and without the policy. */
const well = <K extends Kind>({ writes }: Behaviour, kind: K, row?: PolicyRow): Payload<PolicyTypes[K]> =>
  writes.userRefusals === 'payload' ? done(row ? { resource_policy: policyOf(kind, row) } : {}) : { ok: true, msg: '' };

/**
 * A violation as the release reports it: 23.09 and 24.09 put those of keypair policies into the payload
 * (docs/contract/users-and-auth.md 5.6).
 */
function refusedBy({ writes }: Behaviour, refused: Violation, inside: boolean): Error {
  if (writes.userRefusals === 'payload' && inside) return inPayload(refused);
  if (writes.userRefusals !== 'titled errors' || refused.kind !== 'unique') return new ManagerError(rawText(refused));
  return new ManagerError(`Unique constraint violated. (${plainText(refused)})`, 'database_generic_already-exists');
}

/** The refusal of an unknown policy. */
function unknown({ release, writes }: Behaviour, kind: Kind, name: string, verb: 'modify' | 'delete'): Error {
  const { noun, type } = KINDS[kind];
  if (writes.userRefusals === 'payload') return new PayloadRefusal(`no matching ${verb}${type.toLowerCase()}`);
  const code = `${kind}-resource-policy_read_not-found`;
  if (release === '26.9') return new ManagerError(`Entity not found. (No ${type}Row matches the given key)`, code);
  const why = `(${noun} resource policy with name ${name} not found.)`;
  if (release === '26.4' && kind !== 'project')
    return new ManagerError(`${noun} Resource Policy Not Found ${why}`, code);
  return new ManagerError(`No such object. ${why}`, 'backendai_read_not-found');
}

/** Columns of a new policy in the release's insertion order; 23.09 has another name for the quota. */
function sentColumns({ writes, release }: Behaviour, kind: Kind): readonly string[] {
  const { numbers } = KINDS[kind];
  if (kind === 'keypair')
    return writes.folderLimits === 'keypair policies' ? ['max_vfolder_count', 'max_vfolder_size'] : [];
  if (release === '23.09') return numbers.slice(1, kind === 'user' ? 3 : 2);
  return release === '24.09' && kind === 'project' ? numbers.slice(0, 2) : numbers;
}

/** Refuses an omitted column as 23.09, 24.09 and 25.15 do; 26.x uses a default. */
function refuseLeftOut(ctx: Context, kind: Kind, name: string, props: Props): void {
  const { behaviour } = ctx;
  const { policyLeftOut } = behaviour.writes;
  const columns = sentColumns(behaviour, kind).filter(
    column => policyLeftOut !== 'null' || column !== 'max_customized_image_count',
  );
  const at = columns.findIndex(column => !(column in props));
  if (at < 0 || policyLeftOut === 'filled') return;
  if (policyLeftOut === 'null') {
    const written = inserted(KINDS[kind].table, { name, ...props });
    throw refusedBy(behaviour, notNull(written, columns[at] ?? ''), false);
  }
  const place = at + (kind === 'keypair' ? 8 : 2);
  const text = `<class 'asyncpg.exceptions.DataError'>: invalid input for query argument $${place}: Undefined ('UndefinedType' object cannot be interpreted as an integer)`;
  if (kind === 'keypair') throw new PayloadRefusal(text);
  throw new ManagerError(`(sqlalchemy.dialects.postgresql.asyncpg.Error) ${text}\n[SQL: INSERT]`);
}

function unspecified(value: string | number | null | undefined): 'LIMITED' | 'UNLIMITED' {
  if (value === 'LIMITED' || value === 'UNLIMITED') return value;
  throw new ManagerError(value === null ? 'None' : `'${value}'`);
}

/** The limits of a keypair policy as stored. */
function keypairLimits(behaviour: Behaviour, props: Props, making: boolean): Partial<KeypairPolicyRow> {
  const { default_for_unspecified, total_resource_slots, allowed_vfolder_hosts, ...rest } = props;
  const { max_pending_session_resource_slots: pending, ...numbers } = rest;
  const text = (value: string | number | null) => (value === null ? null : String(value));
  return {
    ...(numbers as Partial<KeypairPolicyRow>),
    ...(default_for_unspecified === undefined ? {} : { default_for_unspecified: unspecified(default_for_unspecified) }),
    ...(total_resource_slots === undefined
      ? {}
      : { total_resource_slots: slotsFrom(behaviour, text(total_resource_slots)) }),
    ...(typeof allowed_vfolder_hosts === 'string'
      ? { allowed_vfolder_hosts: hostsFrom(behaviour, allowed_vfolder_hosts, making) }
      : {}),
    ...(pending === undefined ? {} : { max_pending_session_resource_slots: pendingSlots(behaviour, text(pending)) }),
  };
}

const pendingSlots = (behaviour: Behaviour, text: string | null) =>
  text === null && behaviour.writes.userRefusals !== 'payload' ? null : slotsFrom(behaviour, text);

/** The properties that the release stores. */
function keptOf({ writes }: Behaviour, kind: Kind, props: Props): Props {
  const { max_vfolder_count, max_vfolder_size, ...rest } = props;
  const counts = (kind === 'keypair') === (writes.folderLimits === 'keypair policies');
  if (!counts) return rest;
  const folders = { max_vfolder_count, ...(kind === 'keypair' ? { max_vfolder_size } : {}) };
  return {
    ...rest,
    ...(Object.fromEntries(Object.entries(folders).filter(([, value]) => value !== undefined)) as Props),
  };
}

export const createPolicy = <K extends Kind>(kind: K) =>
  mutation<Arguments, PolicyTypes[K]>(['superadmin'], (ctx, _, { name, props }) => {
    const { behaviour } = ctx;
    const { writes } = behaviour;
    const { table } = KINDS[kind];
    const rows = rowsOf(ctx, kind);
    const limits =
      kind === 'keypair'
        ? keypairLimits(behaviour, keptOf(behaviour, kind, props), true)
        : keptOf(behaviour, kind, props);
    if (writes.policyLeftOut === 'undefined') refuseLeftOut(ctx, kind, name, props);
    const written = inserted(table, { name });
    if ([...name].length > 256) throw refusedBy(behaviour, tooLong(written, 256), kind === 'keypair');
    refuseLeftOut(ctx, kind, name, props);
    if (rows.has(name)) throw refusedBy(behaviour, taken(written, `pk_${table}`, 'name', name), kind === 'keypair');
    const { max_concurrent_sessions } = props as { max_concurrent_sessions?: number };
    const row = newRow(kind, {
      ...(limits as Partial<PolicyRow>),
      ...(kind === 'keypair' && writes.sftpLimit === 'as sessions'
        ? { max_concurrent_sftp_sessions: max_concurrent_sessions ?? null }
        : {}),
      ...(kind !== 'keypair' && writes.folderLimits === 'keypair policies' ? { max_vfolder_count: null } : {}),
      name,
      created_at: ctx.now(),
    });
    rows.set(name, row);
    return well(behaviour, kind, row);
  });

/** Columns that may be null. */
const NULLABLE = ['max_pending_session_count', 'max_pending_session_resource_slots'];

/** Refuses a change as each release does. */
function refuseChange(ctx: Context, kind: Kind, name: string, props: Props, kept: Props): void {
  const { behaviour } = ctx;
  const { writes } = behaviour;
  const { type, table } = KINDS[kind];
  const isOld = writes.userRefusals === 'payload';
  const empty = Object.keys(kept).find(column => kept[column] === null && !NULLABLE.includes(column));
  if (!isOld && empty) throw new ManagerError('OptionalState cannot be NULLIFY');
  const lost = Object.keys(props).filter(column => !(column in kept));
  if (isOld && (lost.length > 0 || !Object.keys(kept).length) && (kind === 'keypair' || !Object.keys(kept).length))
    throw tooManyArguments(`Modify${type}`);
  if (!rowsOf(ctx, kind).has(name)) throw unknown(behaviour, kind, name, 'modify');
  if (!isOld && lost.length && writes.lostFolderLimits === 'refused')
    throw new ManagerError(`Unconsumed column names: ${lost.join(', ')}`);
  if (!empty) return;
  const column = behaviour.release === '23.09' && empty === 'max_quota_scope_size' ? 'max_vfolder_size' : empty;
  throw inPayload(notNull(inserted(table, { name, ...kept }), column));
}

export const modifyPolicy = <K extends Kind>(kind: K) =>
  mutation<Arguments, PolicyTypes[K]>(['superadmin'], (ctx, _, { name, props }) => {
    const { behaviour } = ctx;
    const { writes } = behaviour;
    const kept = keptOf(behaviour, kind, props);
    const limits = kind === 'keypair' ? keypairLimits(behaviour, kept, false) : (kept as Partial<PolicyRow>);
    refuseChange(ctx, kind, name, props, kept);
    const row = rowsOf(ctx, kind).get(name) as PolicyRow;
    if (kind === 'keypair') {
      const before = row as KeypairPolicyRow;
      const after = limits as Partial<KeypairPolicyRow>;
      if ('max_pending_session_resource_slots' in props && writes.pendingSlots === 'refused')
        if (before.max_pending_session_resource_slots !== null)
          throw new ManagerError('Only can compare ResourceSlot objects.');
      if (after.total_resource_slots && writes.slotsLeftOut === 'zero') {
        const zeroes = Object.keys(before.total_resource_slots).map(slot => [slot, '0']);
        after.total_resource_slots = { ...Object.fromEntries(zeroes), ...after.total_resource_slots };
      }
    }
    Object.assign(row, limits);
    return well(behaviour, kind);
  });

/**
 * The refusal to delete a policy in use: a foreign key violation, or the not-null violation of 25.15 and 26.4
 * (docs/contract/users-and-auth.md 5.6).
 */
function stillFollowed(behaviour: Behaviour, kind: Kind, name: string): Error {
  const { table, usedBy, foreignKey } = KINDS[kind];
  const key = stillUsed(
    { ...inserted(table, { name }), statement: `DELETE FROM ${table}` },
    foreignKey,
    'name',
    name,
    usedBy,
  );
  const { release, writes } = behaviour;
  if (writes.userRefusals === 'payload') return inPayload(key);
  if (release === '26.9')
    return new ManagerError(`Foreign key constraint violated. (${plainText(key)})`, 'database_generic_not-found');
  const emptied = release === '25.15' || kind === 'project';
  return new ManagerError(rawText(emptied ? notNull(inserted(usedBy, {}), 'resource_policy') : key));
}

export const deletePolicy = <K extends Kind>(kind: K) =>
  mutation<{ name: string }, PolicyTypes[K]>(['superadmin'], (ctx, _, { name }) => {
    const { behaviour } = ctx;
    const rows = rowsOf(ctx, kind);
    if (!rows.has(name)) throw unknown(behaviour, kind, name, 'delete');
    if (isUsed(ctx, kind, name)) throw stillFollowed(behaviour, kind, name);
    rows.delete(name);
    return well(behaviour, kind);
  });
