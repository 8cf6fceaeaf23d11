import type { Caller, Context } from '../context.ts';
import { keysOf } from '../db.ts';
import { ManagerError, unknownRole } from '../errors.ts';
import { mainKeyOf } from '../keys.ts';
import { KINDS, type Kind, type PolicyTypes, policyOf, rowsOf } from '../writes/policy-kinds.ts';

/** Names of the caller's policies: those of the keys, or of the user. */
const ownNames = ({ db }: Context, { user }: Caller, kind: Kind): string[] =>
  kind === 'keypair' ? keysOf(db, user).map(key => key.resource_policy) : [user.resource_policy];

/**
 * `…_resource_policies`: all; for plain users only their own, and no project policies
 * (docs/contract/users-and-auth.md 2.2).
 */
export const policies =
  <K extends Kind>(kind: K) =>
  (ctx: Context, caller: Caller): PolicyTypes[K][] => {
    const { role } = caller.user;
    if (role === 'monitor' || (role === 'user' && kind === 'project')) throw unknownRole();
    const own = ownNames(ctx, caller, kind);
    return [...rowsOf(ctx, kind).values()]
      .filter(({ name }) => role !== 'user' || own.includes(name))
      .map(row => policyOf(kind, row));
  };

/** `…_resource_policy`: by name (from 26.9 on superadmins only); without one the caller's own: of the main key, or of the first. */
export const policy =
  <K extends Kind>(kind: K) =>
  (ctx: Context, caller: Caller, args: { name?: string | null }): PolicyTypes[K] | null => {
    const { type } = KINDS[kind];
    const newest = ctx.behaviour.release === '26.9';
    if (newest && args.name && caller.user.role !== 'superadmin')
      throw new ManagerError(
        `Bad request. (Cannot resolve the given ${kind}_resource_policy key)`,
        'backendai_generic_bad-request',
      );
    const { user, keypair } = caller;
    const own = kind === 'keypair' ? (mainKeyOf(ctx.db, user) ?? keypair).resource_policy : user.resource_policy;
    const found = rowsOf(ctx, kind).get(args.name ?? own);
    if (found) return policyOf(kind, found);
    if (!newest) return null;
    throw new ManagerError(
      `Entity not found. (No ${type}Row matches the given key)`,
      `${kind}-resource-policy_read_not-found`,
    );
  };
