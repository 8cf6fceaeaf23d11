import type { UseQueryOptions } from '@tanstack/react-query';
import type { ApiError } from '#api/errors.ts';
import { type KeyPairFollowers, keypairPolicies } from '#api/keypair-policies.ts';
import { type Follower, projectPolicies } from '#api/project-policies.ts';
import { type UserFollowers, userPolicies } from '#api/user-policies.ts';
import type { Kind } from './kinds.ts';

/** Who follows a policy: how many, of projects which, and of users who, where no list can be asked for them. */
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

/** Who follows a policy, asked of the manager anew. */
export function usageOf(kind: Kind, name: string): UseQuery {
  const fresh = { staleTime: 0 };
  if (kind === 'keypair') return { ...keypairPolicies.use(name), select: counted, ...fresh } as UseQuery;
  if (kind === 'user') return { ...userPolicies.use(name), select: named, ...fresh } as UseQuery;
  return { ...projectPolicies.use(name), select: listed, ...fresh } as UseQuery;
}
