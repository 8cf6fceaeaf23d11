import type { UseQueryOptions } from '@tanstack/react-query';
import type { ApiError } from '#api/errors.ts';
import { keypairPolicies } from '#api/keypair-policies.ts';
import { type Follower, projectPolicies } from '#api/project-policies.ts';
import { userPolicies } from '#api/user-policies.ts';
import type { Kind } from './kinds.ts';

/** Who follows a policy: how many, and of projects which. */
export type Use = { count: number; projects: readonly Follower[] };

// biome-ignore lint/suspicious/noExplicitAny: what is read differs by kind; `select` makes a use of it
type UseQuery = UseQueryOptions<any, ApiError, Use, any>;

const counted = (count: number): Use => ({ count, projects: [] });
const listed = (projects: Follower[]): Use => ({ count: projects.length, projects });

/** Who follows a policy, asked of the manager anew. */
export function usageOf(kind: Kind, name: string): UseQuery {
  const fresh = { staleTime: 0 };
  if (kind === 'keypair') return { ...keypairPolicies.use(name), select: counted, ...fresh } as UseQuery;
  if (kind === 'user') return { ...userPolicies.use(name), select: counted, ...fresh } as UseQuery;
  return { ...projectPolicies.use(name), select: listed, ...fresh } as UseQuery;
}
