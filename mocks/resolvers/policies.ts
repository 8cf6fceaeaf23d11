import { wireTime } from '../clock.ts';
import type { Caller, Context } from '../context.ts';
import { keysOf } from '../db.ts';
import { ManagerError, unknownRole } from '../errors.ts';
import { mainKeyOf } from '../keys.ts';

/** `user_resource_policies`: all of them, for plain users their own (contract/users-and-auth.md 2.2). */
export function userResourcePolicies({ db }: Context, { user }: Caller) {
  if (user.role === 'monitor') throw unknownRole();
  return [...db.user_resource_policies.values()]
    .filter(({ name }) => user.role !== 'user' || name === user.resource_policy)
    .map(({ name, created_at }) => ({ id: `UserResourcePolicy:${name}`, name, created_at: wireTime(created_at) }));
}

/** The policy of a user's main key, or else of the first one. */
function ownPolicy({ db }: Context, { user, keypair }: Caller): string {
  return mainKeyOf(db, user)?.resource_policy ?? keypair.resource_policy;
}

/** `keypair_resource_policies`: all of them, for plain users those of their own keys. */
export function keypairResourcePolicies({ db }: Context, { user }: Caller) {
  if (user.role === 'monitor') throw unknownRole();
  const own = keysOf(db, user).map(key => key.resource_policy);
  return [...db.keypair_resource_policies.values()].filter(({ name }) => user.role !== 'user' || own.includes(name));
}

/** `keypair_resource_policy`: by name (from 26.9 on superadmins alone), one's own without. */
export function keypairResourcePolicy(ctx: Context, caller: Caller, args: { name?: string | null }) {
  const newest = ctx.behaviour.release === '26.9';
  if (newest && args.name && caller.user.role !== 'superadmin')
    throw new ManagerError(
      'Bad request. (Cannot resolve the given keypair_resource_policy key)',
      'backendai_generic_bad-request',
    );
  const found = ctx.db.keypair_resource_policies.get(args.name ?? ownPolicy(ctx, caller));
  if (found || !newest) return found ?? null;
  throw new ManagerError(
    'Entity not found. (No KeyPairResourcePolicyRow matches the given key)',
    'keypair-resource-policy_read_not-found',
  );
}
