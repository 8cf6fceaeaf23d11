import { isUnlimited, type Limit, stored } from '#lib/limits.ts';
import { lacks } from './capabilities.ts';
import { managerVersion } from './connection.ts';
import { type ApiError, toApiError } from './errors.ts';
import {
  CreateKeyPairPolicyDocument,
  type CreateKeyPairPolicyMutationVariables,
  DeleteKeyPairPolicyDocument,
  ModifyKeyPairPolicyDocument,
  type ModifyKeyPairPolicyMutationVariables,
} from './generated/keypair-policy-writes.ts';
import { type IdleTimeout, KEYPAIR_LIMITS, type KeyPairPolicy } from './keypair-policies.ts';
import { toldChanges, toldHosts, toldIdle, toldLimit, toldSlots, toldStorage } from './policy-told.ts';
import { slotMap } from './slot-writes.ts';
import type { SlotLimits } from './slots.ts';
import { type Write, write } from './write.ts';

const stale = [['keypair-policies'], ['choices', 'keypair-policies']] as const;

type Fields = Omit<KeyPairPolicy, 'name' | 'created_at' | 'stored'>;

/** The limits of a policy; what is left out stays as it is, or as the manager sets it. */
export type KeyPairPolicyLimits = Partial<Fields>;

type Props = ModifyKeyPairPolicyMutationVariables['props'];

const idle = (limit: IdleTimeout): number =>
  typeof limit === 'object' && 'system' in limit ? -1 : (stored(KEYPAIR_LIMITS.idle_timeout, limit) ?? 0);

/** The counts among the limits, each with its own way to say that there is none. */
const COUNTS = [
  'max_session_lifetime',
  'max_concurrent_sessions',
  'max_concurrent_sftp_sessions',
  'max_vfolder_count',
  'max_pending_session_count',
] as const;

/**
 * Limits as the manager takes them; only what is named goes along. A map of slots is sent whole, together with what was
 * stored `before`: a slot that is left out becomes 0 on 25.15 (docs/contract/users-and-auth.md 5.1).
 */
function propsOf(limits: KeyPairPolicyLimits, before: Fields | null): Props {
  const props: Props = {};
  const unspecified = limits.default_for_unspecified ?? before?.default_for_unspecified ?? 'LIMITED';
  if (limits.default_for_unspecified) props.default_for_unspecified = unspecified;
  if (limits.total_resource_slots)
    props.total_resource_slots = slotMap(limits.total_resource_slots, unspecified, before?.total_resource_slots);
  for (const name of COUNTS) {
    const limit = limits[name] ?? null;
    if (limit !== null) props[name] = stored(KEYPAIR_LIMITS[name], limit);
  }
  if (limits.max_containers_per_session) props.max_containers_per_session = limits.max_containers_per_session;
  if (limits.idle_timeout !== undefined && limits.idle_timeout !== null) props.idle_timeout = idle(limits.idle_timeout);
  if (limits.allowed_vfolder_hosts) props.allowed_vfolder_hosts = JSON.stringify(limits.allowed_vfolder_hosts);
  if (limits.max_vfolder_size) props.max_vfolder_size = size(limits.max_vfolder_size);
  if (limits.max_pending_session_resource_slots !== undefined)
    props.max_pending_session_resource_slots = pending(limits, before);
  return props;
}

const size = (limit: Limit<string>): number => (isUnlimited(limit) ? 0 : Number(limit));

/** The slots of waiting sessions; none at all lifts every limit, which 24.09 takes as an empty map alone. */
function pending({ max_pending_session_resource_slots: limits }: KeyPairPolicyLimits, before: Fields | null) {
  if (limits) return slotMap(limits, 'UNLIMITED', before?.max_pending_session_resource_slots ?? {});
  return lacks(managerVersion(), 'clear max_pending_session_resource_slots') === null ? null : '{}';
}

const OPTIONS: readonly (readonly [name: keyof Props, option: string])[] = [
  ['default_for_unspecified', '--default-for-unspecified'],
  ['total_resource_slots', '--total-resource-slots'],
  ['max_session_lifetime', '--max-session-lifetime'],
  ['max_concurrent_sessions', '--max-concurrent-sessions'],
  ['max_concurrent_sftp_sessions', '--max-concurrent-sftp-sessions'],
  ['max_containers_per_session', '--max-containers-per-session'],
  ['idle_timeout', '--idle-timeout'],
  ['allowed_vfolder_hosts', '--allowed-vfolder-hosts'],
  ['max_vfolder_count', '--max-vfolder-count'],
  ['max_vfolder_size', '--max-vfolder-size'],
  ['max_pending_session_count', '--max-pending-session-count'],
  ['max_pending_session_resource_slots', '--max-pending-session-resource-slots'],
];

/** The client's words for the same; null where it cannot say it: it has none for "no value". */
function client(verb: 'add' | 'update', name: string, props: Props): string[] | null {
  if (Object.values(props).includes(null)) return null;
  const options = OPTIONS.flatMap(([field, option]) => (field in props ? [`${option}=${props[field]}`] : []));
  return ['admin', 'keypair-resource-policy', verb, name, ...options];
}

const LABELS = {
  default_for_unspecified: 'policy.default_for_unspecified',
  total_resource_slots: 'policy.total_resource_slots',
  max_session_lifetime: 'policy.max_session_lifetime',
  max_concurrent_sessions: 'policy.max_concurrent_sessions',
  max_concurrent_sftp_sessions: 'policy.max_concurrent_sftp_sessions',
  max_containers_per_session: 'policy.max_containers_per_session',
  idle_timeout: 'policy.idle_timeout',
  allowed_vfolder_hosts: 'policy.allowed_vfolder_hosts',
  max_vfolder_count: 'policy.max_vfolder_count',
  max_vfolder_size: 'policy.max_vfolder_size',
  max_pending_session_count: 'policy.max_pending_session_count',
  max_pending_session_resource_slots: 'policy.max_pending_session_resource_slots',
} as const;

function tell(name: keyof Fields, fields: KeyPairPolicyLimits) {
  if (name === 'default_for_unspecified') return fields[name] ?? null;
  if (name === 'total_resource_slots' || name === 'max_pending_session_resource_slots') return toldSlots(fields[name]);
  if (name === 'allowed_vfolder_hosts') return toldHosts(fields[name]);
  if (name === 'max_vfolder_size') return toldStorage(fields[name]);
  return name === 'idle_timeout' ? toldIdle(fields[name]) : toldLimit(fields[name]);
}

/**
 * What every release wants of a new policy: without limits where nothing else is said
 * (docs/contract/users-and-auth.md 5.1).
 */
const WANTED = {
  default_for_unspecified: 'LIMITED',
  total_resource_slots: '{}',
  max_session_lifetime: 0,
  max_concurrent_sessions: KEYPAIR_LIMITS.max_concurrent_sessions.write,
  max_containers_per_session: 1,
  idle_timeout: 0,
  allowed_vfolder_hosts: '{}',
} as const;

/** Whether the release keeps folder limits in these policies; it then wants them in a new one. */
export const keepsFolderLimits = (): boolean =>
  lacks(managerVersion(), 'folder limits out of keypair policies') !== null;

type Named = { name: string; limits: KeyPairPolicyLimits };

/** A policy that was made; and why its limit of SFTP sessions is not the one that was wanted, where setting it failed. */
export type Made = { sftp: ApiError | null };

/**
 * Makes a policy. Up to 25.4 its SFTP limit is overwritten with that of sessions, so it is set once more after that. When
 * only this fails, the policy is there all the same: that is no failure of making it, and is told beside it.
 */
const create: Write<Named, Made> = {
  mutationFn: async ({ name, limits }) => {
    const folders = keepsFolderLimits() ? { max_vfolder_count: 0, max_vfolder_size: 0 } : {};
    const given = { ...WANTED, ...folders, ...propsOf(limits, null) };
    const props = given as CreateKeyPairPolicyMutationVariables['props'];
    const changes = toldChanges<Fields>(limits, null, LABELS, tell);
    const cli = client('add', name, given);
    await write(
      CreateKeyPairPolicyDocument,
      { name, props },
      { action: 'keypair-policies.create', subject: name, changes, cli },
    );
    const sftp = given.max_concurrent_sftp_sessions;
    const overwritten = lacks(managerVersion(), 'max_concurrent_sftp_sessions of a new policy') !== null;
    if (!overwritten || sftp === undefined || sftp === given.max_concurrent_sessions) return { sftp: null };
    const again = { max_concurrent_sftp_sessions: limits.max_concurrent_sftp_sessions ?? null };
    try {
      await change(name, { max_concurrent_sftp_sessions: sftp }, toldChanges<Fields>(again, null, LABELS, tell));
      return { sftp: null };
    } catch (thrown) {
      return { sftp: toApiError(thrown) };
    }
  },
  meta: { stale },
};

/** Sends a change. */
async function change(name: string, props: Props, changes: ReturnType<typeof toldChanges>): Promise<void> {
  const cli = client('update', name, props);
  await write(
    ModifyKeyPairPolicyDocument,
    { name, props },
    { action: 'keypair-policies.modify', subject: name, changes, cli },
  );
}

/** Of what was stored, the slots that a change names: others are not touched, and not told of. */
function touchedOf(policy: KeyPairPolicy, limits: KeyPairPolicyLimits): Fields {
  const only = <Map extends SlotLimits | null>(stored: Map, named: SlotLimits | null | undefined): Map =>
    (stored && named ? Object.fromEntries(Object.entries(stored).filter(([slot]) => slot in named)) : stored) as Map;
  return {
    ...policy,
    total_resource_slots: only(policy.total_resource_slots, limits.total_resource_slots),
    max_pending_session_resource_slots: only(
      policy.max_pending_session_resource_slots,
      limits.max_pending_session_resource_slots,
    ),
  };
}

/** Changes a policy; only what is named in `limits` is sent. `policy` is what it was when it was last read. */
const modify: Write<{ policy: KeyPairPolicy; limits: KeyPairPolicyLimits }> = {
  mutationFn: ({ policy, limits }) =>
    change(policy.name, propsOf(limits, policy), toldChanges<Fields>(limits, touchedOf(policy, limits), LABELS, tell)),
  meta: { stale },
};

/** Deletes a policy. The manager refuses while keys follow it. */
const remove: Write<string> = {
  mutationFn: async name => {
    const cli = ['admin', 'keypair-resource-policy', 'delete', name];
    const deed = { action: 'keypair-policies.delete', subject: name, changes: [], cli } as const;
    await write(DeleteKeyPairPolicyDocument, { name }, deed);
  },
  meta: { stale },
};

export const keypairPolicyWrites = { create, modify, remove };
