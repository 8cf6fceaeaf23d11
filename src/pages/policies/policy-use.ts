import type { UseQueryOptions } from '@tanstack/react-query';
import type { ApiError } from '#api/errors.ts';
import { type KeyPairFollowers, keypairPolicies } from '#api/keypair-policies.ts';
import { type Follower, projectPolicies } from '#api/project-policies.ts';
import { type UserFollowers, userPolicies } from '#api/user-policies.ts';
import type { Kind } from './kinds.ts';

/** Who has a policy: the number; the projects; the users, if the users list cannot be filtered by policy. */
export type Use = { count: number; projects: readonly Follower[]; users: UserFollowers['users'] } & Pick<
  KeyPairFollowers,
  'most' | 'hidden'
>;

// biome-ignore lint/suspicious/noExplicitAny: what is read differs by kind; `select` makes a use of it
type UseQuery = UseQueryOptions<any, ApiError, Use, any>;

const EXACT = { projects: [], users: [], most: false, hidden: false };
const counted = (followers: KeyPairFollowers): Use => ({ ...EXACT, ...followers });
const listed = (projects: Follower[]): Use => ({ ...EXACT, count: projects.length, projects });
const named = (followers: UserFollowers): Use => ({ ...EXACT, ...followers });

/** Who has a policy, always read from the manager. */
export function usageOf(kind: Kind, name: string): UseQuery {
  const fresh = { staleTime: 0 };
  if (kind === 'keypair') return { ...keypairPolicies.use(name), select: counted, ...fresh } as UseQuery;
  if (kind === 'user') return { ...userPolicies.use(name), select: named, ...fresh } as UseQuery;
  return { ...projectPolicies.use(name), select: listed, ...fresh } as UseQuery;
}
