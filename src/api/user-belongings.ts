import { queryOptions } from '@tanstack/react-query';
import type { ApiError } from './errors.ts';
import { keypairWrites, type OwnKey } from './keypair-writes.ts';
import { userWrites } from './user-writes.ts';
import type { User } from './users.ts';

/**
 * The key pairs of a user, with the main one even if the manager's list leaves it out
 * (docs/contract/users-and-auth.md 4.2). @throws ApiError.
 */
export async function keysOf(user: User): Promise<OwnKey[]> {
  const keys = await keypairWrites.ofUser(user.email);
  const main = user.main_access_key;
  if (!main || keys.some(key => key.access_key === main)) return keys;
  return [...keys, { access_key: main, is_active: user.status === 'active', is_default: true, unseen: true }];
}

/** The key pairs of a user, as query options. */
const keys = (user: User) =>
  queryOptions<OwnKey[], ApiError>({
    queryKey: ['keypairs', 'of', user.email, user.main_access_key],
    queryFn: () => keysOf(user),
  });

export type Counts = { sessions: number; pending: number; folders: number };

/** How many live sessions and own folders a user has, and how many of the sessions wait. */
const counts = (email: string) =>
  queryOptions<Counts, ApiError>({
    queryKey: ['users', 'belongings', email],
    queryFn: () => userWrites.belongings(email),
  });

/** What is deleted together with a user, and how many sessions make the manager refuse (`hindrances`). */
const toPurge = (user: User) =>
  queryOptions<Counts & { hindrances: number; keys: number }, ApiError>({
    queryKey: ['users', 'to purge', user.email],
    queryFn: async () => {
      const [own, hindrances, pairs] = await Promise.all([
        userWrites.belongings(user.email),
        userWrites.hindrances(user.email),
        keysOf(user),
      ]);
      return { ...own, hindrances, keys: pairs.length };
    },
  });

export const userBelongings = { keys, counts, toPurge };
