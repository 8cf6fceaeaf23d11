import { queryOptions } from '@tanstack/react-query';
import { amountFrom, type Convention, countFrom, type Limit } from '#lib/limits.ts';
import { lacks } from './capabilities.ts';
import { run } from './client.ts';
import { managerVersion } from './connection.ts';
import type { ApiError } from './errors.ts';
import { isOneOf } from './filter.ts';
import {
  PoliciesOfUsersDocument,
  type UserPolicyFieldsFragment,
  UserPolicyListDocument,
  UserPolicyUseDocument,
} from './generated/user-policies.ts';
import { type StoredNone, storedNone } from './policy-stored.ts';

/** How each field stores "no limit" (docs/contract/users-and-auth.md 5.2). */
export const USER_LIMITS = {
  max_vfolder_count: { means: 'zero', write: 0 },
  max_quota_scope_size: { means: 'zero or less', write: -1 },
} as const satisfies Record<string, Convention>;

/** A resource policy of users. A limit that the connected release does not store is null. */
export type UserPolicy = {
  name: string;
  created_at: string | null;
  max_vfolder_count: Limit | null;
  /** Bytes of all folders of a user on a host. */
  max_quota_scope_size: Limit<string> | null;
  max_session_count_per_model_session: number | null;
  max_customized_image_count: number | null;
  stored: StoredNone;
};

const toPolicy = (item: UserPolicyFieldsFragment): UserPolicy => ({
  name: item.name,
  created_at: item.created_at,
  max_vfolder_count: countFrom(USER_LIMITS.max_vfolder_count, item.max_vfolder_count),
  // 23.03 has it under an older name
  max_quota_scope_size: amountFrom(
    USER_LIMITS.max_quota_scope_size,
    item.max_quota_scope_size === undefined ? item.max_vfolder_size : item.max_quota_scope_size,
  ),
  max_session_count_per_model_session: item.max_session_count_per_model_session ?? null,
  max_customized_image_count: item.max_customized_image_count ?? null,
  stored: storedNone(USER_LIMITS, item),
});

/** Reads every policy, by name. @throws ApiError. */
async function read(signal?: AbortSignal): Promise<UserPolicy[]> {
  const { items } = await run(UserPolicyListDocument, {}, { signal });
  return (items ?? []).flatMap(item => (item ? [toPolicy(item)] : [])).sort((a, b) => a.name.localeCompare(b.name));
}

const list = () =>
  queryOptions<UserPolicy[], ApiError>({
    queryKey: ['user-policies', 'list'],
    queryFn: ({ signal }) => read(signal),
  });

/** One policy as it is now; null when there is none. @throws ApiError. */
const readOne = async (name: string, signal?: AbortSignal): Promise<UserPolicy | null> =>
  (await read(signal)).find(policy => policy.name === name) ?? null;

/** The number of users in one request of the count. */
const PAGE = 5000;

/** The number of users with a policy, and the users themselves when the manager's list cannot be filtered by policy. */
export type UserFollowers = { count: number; users: readonly { uuid: string; email: string }[] };

/**
 * The users with the policy, of those that the person may see. Up to 25.6 the manager's filter compares the domain instead
 * (docs/contract/users-and-auth.md 3.3), so all users are read there.
 * @throws ApiError.
 */
async function used(name: string, signal?: AbortSignal): Promise<UserFollowers> {
  if (lacks(managerVersion(), 'filter user_list by resource_policy') === null) {
    const { page } = await run(UserPolicyUseDocument, { filter: isOneOf('resource_policy', [name]) }, { signal });
    return { count: page?.total_count ?? 0, users: [] };
  }
  const users: { uuid: string; email: string }[] = [];
  for (let offset = 0, total = 1; offset < total; offset += PAGE) {
    const { page } = await run(PoliciesOfUsersDocument, { limit: PAGE, offset }, { signal });
    for (const user of page?.items ?? [])
      if (user?.resource_policy === name) users.push({ uuid: user.uuid ?? '', email: user.email ?? '' });
    total = page?.total_count ?? 0;
  }
  return { count: users.length, users };
}

const use = (name: string) =>
  queryOptions<UserFollowers, ApiError>({
    queryKey: ['user-policies', 'use', name],
    queryFn: ({ signal }) => used(name, signal),
  });

export const userPolicies = { list, read, readOne, use, used };
