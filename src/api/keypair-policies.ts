import { queryOptions } from '@tanstack/react-query';
import { amountFrom, type Convention, countFrom, type Limit } from '#lib/limits.ts';
import { atLeast } from '#lib/versions.ts';
import { run } from './client.ts';
import { managerVersion } from './connection.ts';
import type { ApiError } from './errors.ts';
import { isOneOf } from './filter.ts';
import {
  type KeyPairPolicyFieldsFragment,
  KeyPairPolicyListDocument,
  KeyPairPolicyUseDocument,
} from './generated/keypair-policies.ts';
import { type HostPermissions, hostPermissions } from './hosts.ts';
import { hidesKeys } from './key-rules.ts';
import { countsKeys } from './keypairs.ts';
import { type StoredNone, storedNone } from './policy-stored.ts';
import { type SlotLimits, slotLimits, type Unspecified } from './slots.ts';

/**
 * How each field stores "no limit" (docs/contract/users-and-auth.md 5.1). The official console writes a million sessions
 * for "unlimited"; this one does too, so that both show the same.
 */
export const KEYPAIR_LIMITS = {
  max_session_lifetime: { means: 'zero', write: 0 },
  max_concurrent_sessions: { means: 'zero or less', huge: 1_000_000, write: 1_000_000 },
  max_concurrent_sftp_sessions: { means: 'zero or less', huge: 1_000_000, write: 1_000_000 },
  idle_timeout: { means: 'zero', write: 0 },
  max_vfolder_count: { means: 'zero', write: 0 },
  max_vfolder_size: { means: 'zero', write: 0 },
  max_pending_session_count: { means: 'null', write: null },
} as const satisfies Record<string, Convention>;

/** How long a session may idle, in seconds. `system` is a stored negative number: the system's own setting applies. */
export type IdleTimeout = Limit | { readonly system: true };

/** A resource policy of key pairs. A limit that the connected release does not store is null. */
export type KeyPairPolicy = {
  name: string;
  created_at: string | null;
  default_for_unspecified: Unspecified;
  total_resource_slots: SlotLimits;
  /** Seconds. */
  max_session_lifetime: Limit | null;
  max_concurrent_sessions: Limit | null;
  max_concurrent_sftp_sessions: Limit | null;
  /** It always has a limit: no number means "no limit". */
  max_containers_per_session: number | null;
  idle_timeout: IdleTimeout | null;
  allowed_vfolder_hosts: HostPermissions;
  max_vfolder_count: Limit | null;
  /** Bytes. */
  max_vfolder_size: Limit<string> | null;
  max_pending_session_count: Limit | null;
  /** Null when there is no limit. */
  max_pending_session_resource_slots: SlotLimits | null;
  stored: StoredNone;
};

/**
 * Whether the manager refuses every change of the slots of waiting sessions: once there is a map, 25.15 accepts neither
 * another map nor an empty one nor null ("Only can compare ResourceSlot objects."). 24.09 and 26.4 change it
 * (docs/contract/users-and-auth.md 5.1); nothing between 25.15 and 26.4 was seen.
 */
export const refusesPendingSlots = (manager: string, policy: KeyPairPolicy): boolean =>
  policy.max_pending_session_resource_slots !== null && atLeast(manager, '25.15.0') && !atLeast(manager, '25.16.0');

const idleTimeout = (stored: number | string | null): IdleTimeout | null => {
  if (stored === null) return null;
  return Number(stored) < 0 ? { system: true } : countFrom(KEYPAIR_LIMITS.idle_timeout, Number(stored));
};

function toPolicy(item: KeyPairPolicyFieldsFragment): KeyPairPolicy {
  const limits = KEYPAIR_LIMITS;
  const pending = item.max_pending_session_count;
  return {
    name: item.name ?? '',
    created_at: item.created_at,
    default_for_unspecified: item.default_for_unspecified === 'UNLIMITED' ? 'UNLIMITED' : 'LIMITED',
    total_resource_slots: slotLimits(item.total_resource_slots) ?? {},
    max_session_lifetime: countFrom(limits.max_session_lifetime, item.max_session_lifetime),
    max_concurrent_sessions: countFrom(limits.max_concurrent_sessions, item.max_concurrent_sessions),
    max_concurrent_sftp_sessions: countFrom(limits.max_concurrent_sftp_sessions, item.max_concurrent_sftp_sessions),
    max_containers_per_session: item.max_containers_per_session,
    idle_timeout: idleTimeout(item.idle_timeout),
    allowed_vfolder_hosts: hostPermissions(item.allowed_vfolder_hosts),
    max_vfolder_count: countFrom(limits.max_vfolder_count, item.max_vfolder_count),
    max_vfolder_size: amountFrom(limits.max_vfolder_size, item.max_vfolder_size),
    // a release that does not return it does not have it
    max_pending_session_count: pending === undefined ? null : countFrom(limits.max_pending_session_count, pending),
    max_pending_session_resource_slots: slotLimits(item.max_pending_session_resource_slots),
    stored: storedNone(limits, item),
  };
}

/** Reads every policy, by name. @throws ApiError. */
async function read(signal?: AbortSignal): Promise<KeyPairPolicy[]> {
  const { items } = await run(KeyPairPolicyListDocument, {}, { signal });
  return (items ?? []).flatMap(item => (item ? [toPolicy(item)] : [])).sort((a, b) => a.name.localeCompare(b.name));
}

const list = () =>
  queryOptions<KeyPairPolicy[], ApiError>({
    queryKey: ['keypair-policies', 'list'],
    queryFn: ({ signal }) => read(signal),
  });

/**
 * One policy as it is now; null when there is none. From 26.9 on a domain admin may not ask for one by name.
 * @throws ApiError.
 */
const readOne = async (name: string, signal?: AbortSignal): Promise<KeyPairPolicy | null> =>
  (await read(signal)).find(policy => policy.name === name) ?? null;

/** The number of keys with a policy, and in which direction it may be wrong. */
export type KeyPairFollowers = {
  count: number;
  /** There may be fewer: the release counts a key once for each project of its owner. */
  most: boolean;
  /** There may be more: the release does not list keys whose owner is in no project. */
  hidden: boolean;
};

/**
 * The number of key pairs with the policy, of those that the person may see (docs/contract/users-and-auth.md 4.2).
 * @throws ApiError.
 */
async function used(name: string, signal?: AbortSignal): Promise<KeyPairFollowers> {
  const { page } = await run(KeyPairPolicyUseDocument, { filter: isOneOf('resource_policy', [name]) }, { signal });
  const count = page?.total_count ?? 0;
  const manager = managerVersion();
  return { count, most: count > 1 && !countsKeys(manager), hidden: hidesKeys(manager) };
}

const use = (name: string) =>
  queryOptions<KeyPairFollowers, ApiError>({
    queryKey: ['keypair-policies', 'use', name],
    queryFn: ({ signal }) => used(name, signal),
  });

export const keypairPolicies = { list, read, readOne, use, used };
