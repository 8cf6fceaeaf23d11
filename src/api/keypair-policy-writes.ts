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
import { sameHosts } from './hosts.ts';
import { type IdleTimeout, KEYPAIR_LIMITS, type KeyPairPolicy } from './keypair-policies.ts';
import { changedLimits } from './policy-change.ts';
import { hostsText, idleText, limitText, policyChanges, slotsText, storageText } from './policy-texts.ts';
import { changedSlots, slotMap } from './slot-writes.ts';
import type { SlotLimits } from './slots.ts';
import { type Write, write } from './write.ts';

const stale = [['keypair-policies'], ['choices', 'keypair-policies']] as const;

type Fields = Omit<KeyPairPolicy, 'name' | 'created_at' | 'stored'>;

/** Wanted limits: a whole form, or a part of one. What is omitted stays as it is, or as the manager sets it. */
export type KeyPairPolicyLimits = Partial<Fields>;

type Props = ModifyKeyPairPolicyMutationVariables['props'];

const idle = (limit: IdleTimeout): number =>
  typeof limit === 'object' && 'system' in limit ? -1 : (stored(KEYPAIR_LIMITS.idle_timeout, limit) ?? 0);

const PENDING = 'max_pending_session_resource_slots';

/** The limits that are counts. Each stores "no limit" in its own way. */
const COUNTS = [
  'max_session_lifetime',
  'max_concurrent_sessions',
  'max_concurrent_sftp_sessions',
  'max_vfolder_count',
  'max_pending_session_count',
] as const;

/** The limits of a form that differ from the policy as it was read, slot by slot; all of them for a new policy. */
function differenceOf(before: Fields | null, wanted: KeyPairPolicyLimits): KeyPairPolicyLimits {
  const { total_resource_slots: slots, [PENDING]: waiting, allowed_vfolder_hosts: hosts, ...plain } = wanted;
  const unspecified = wanted.default_for_unspecified ?? before?.default_for_unspecified ?? 'LIMITED';
  const total = changedSlots(before?.total_resource_slots ?? {}, slots ?? {}, unspecified);
  const pending = waiting === undefined ? undefined : pendingChange(before?.[PENDING] ?? null, waiting);
  return {
    ...(Object.keys(total).length > 0 && { total_resource_slots: total }),
    ...changedLimits<Fields>(before, plain),
    ...(hosts && !sameHosts(hosts, before?.allowed_vfolder_hosts ?? {}) && { allowed_vfolder_hosts: hosts }),
    ...(pending !== undefined && { [PENDING]: pending }),
  };
}

/** The changed slots of waiting sessions; null if no limit remains; undefined if nothing changed. */
function pendingChange(before: SlotLimits | null, wanted: SlotLimits | null): SlotLimits | null | undefined {
  if (wanted === null) return before === null ? undefined : null;
  const changed = changedSlots(before ?? {}, wanted, 'UNLIMITED');
  if (Object.keys(changed).length === 0) return undefined;
  return Object.values({ ...before, ...changed }).every(isUnlimited) ? null : changed;
}

/**
 * Changed limits as the manager takes them. A map of slots is sent whole, together with what was stored `before`: 25.15
 * sets a slot that is omitted to 0 (docs/contract/users-and-auth.md 5.1).
 */
function propsOf(changed: KeyPairPolicyLimits, before: Fields | null): Props {
  const props: Props = {};
  const unspecified = changed.default_for_unspecified ?? before?.default_for_unspecified ?? 'LIMITED';
  if (changed.default_for_unspecified) props.default_for_unspecified = unspecified;
  if (changed.total_resource_slots)
    props.total_resource_slots = slotMap(changed.total_resource_slots, unspecified, before?.total_resource_slots);
  for (const name of COUNTS) {
    const limit = changed[name] ?? null;
    if (limit !== null) props[name] = stored(KEYPAIR_LIMITS[name], limit);
  }
  if (changed.max_containers_per_session) props.max_containers_per_session = changed.max_containers_per_session;
  if (changed.idle_timeout) props.idle_timeout = idle(changed.idle_timeout);
  if (changed.allowed_vfolder_hosts) props.allowed_vfolder_hosts = JSON.stringify(changed.allowed_vfolder_hosts);
  if (changed.max_vfolder_size) props.max_vfolder_size = size(changed.max_vfolder_size);
  if (changed[PENDING] !== undefined) props[PENDING] = pending(changed[PENDING], before);
  return props;
}

const size = (limit: Limit<string>): number => (isUnlimited(limit) ? 0 : Number(limit));

/** The slots of waiting sessions; null removes every limit, which 24.09 accepts only as an empty map. */
function pending(changed: SlotLimits | null, before: Fields | null): string | null {
  if (changed) return slotMap(changed, 'UNLIMITED', before?.[PENDING] ?? {});
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

/** The command of the official client; null when a value is null, which the client cannot send. */
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
  if (name === 'total_resource_slots' || name === 'max_pending_session_resource_slots') return slotsText(fields[name]);
  if (name === 'allowed_vfolder_hosts') return hostsText(fields[name]);
  if (name === 'max_vfolder_size') return storageText(fields[name]);
  return name === 'idle_timeout' ? idleText(fields[name]) : limitText(fields[name]);
}

/**
 * What every release requires of a new policy; without limits, unless the caller gives some
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

/** Whether the release stores folder limits in these policies; it then requires them in a new one. */
export const keepsFolderLimits = (): boolean =>
  lacks(managerVersion(), 'folder limits out of keypair policies') !== null;

type Named = { name: string; limits: KeyPairPolicyLimits };

/** The result of creating a policy. `sftp` is the failure to set its limit of SFTP sessions afterwards. */
export type Made = { sftp: ApiError | null };

/**
 * Creates a policy. Up to 25.4 the manager overwrites its SFTP limit with that of sessions, so it is set again. When only
 * that fails, the policy exists, so the failure is returned and not thrown.
 */
const create: Write<Named, Made> = {
  mutationFn: async ({ name, limits: wanted }) => {
    const limits = differenceOf(null, wanted);
    const folders = keepsFolderLimits() ? { max_vfolder_count: 0, max_vfolder_size: 0 } : {};
    const given = { ...WANTED, ...folders, ...propsOf(limits, null) };
    const props = given as CreateKeyPairPolicyMutationVariables['props'];
    const changes = policyChanges<Fields>(limits, null, LABELS, tell);
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
      await change(name, { max_concurrent_sftp_sessions: sftp }, policyChanges<Fields>(again, null, LABELS, tell));
      return { sftp: null };
    } catch (thrown) {
      return { sftp: toApiError(thrown) };
    }
  },
  meta: { stale },
};

/** Sends a change. */
async function change(name: string, props: Props, changes: ReturnType<typeof policyChanges>): Promise<void> {
  const cli = client('update', name, props);
  await write(
    ModifyKeyPairPolicyDocument,
    { name, props },
    { action: 'keypair-policies.modify', subject: name, changes, cli },
  );
}

/** The stored policy with only the slots that a change names: the activity shows no others. */
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

/** Sends the limits that differ from `policy`, the policy as it was last read; sends nothing if none differs. */
const modify: Write<{ policy: KeyPairPolicy; limits: KeyPairPolicyLimits }> = {
  mutationFn: async ({ policy, limits }) => {
    const changed = differenceOf(policy, limits);
    const changes = policyChanges<Fields>(changed, touchedOf(policy, changed), LABELS, tell);
    if (changes.length > 0) await change(policy.name, propsOf(changed, policy), changes);
  },
  meta: { stale },
};

/** Deletes a policy. The manager refuses while keys have it. */
const remove: Write<string> = {
  mutationFn: async name => {
    const cli = ['admin', 'keypair-resource-policy', 'delete', name];
    const entry = { action: 'keypair-policies.delete', subject: name, changes: [], cli } as const;
    await write(DeleteKeyPairPolicyDocument, { name }, entry);
  },
  meta: { stale },
};

export const keypairPolicyWrites = { create, modify, remove };
