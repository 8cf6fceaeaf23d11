import { wireTime } from '../clock.ts';
import type { Caller, Context } from '../context.ts';
import { unknownRole } from '../errors.ts';

/** `user_resource_policies`: all of them, for plain users their own (contract/users-and-auth.md 2.2). */
export function userResourcePolicies({ db }: Context, { user }: Caller) {
  if (user.role === 'monitor') throw unknownRole();
  return [...db.user_resource_policies.values()]
    .filter(({ name }) => user.role !== 'user' || name === user.resource_policy)
    .map(({ name, created_at }) => ({ id: `UserResourcePolicy:${name}`, name, created_at: wireTime(created_at) }));
}
