import type { GraphQLResolveInfo } from 'graphql';
import type { Caller, Context } from '../context.ts';
import { ManagerError } from '../errors.ts';
import type { Group, KeyPair, ResourcePreset, ScalingGroup, User } from '../generated/sources.ts';
import type { UserRole } from '../people-rows.ts';
import { PayloadRefusal } from './database.ts';

/** A payload; omitted fields are null. */
export type Payload<Policy = never> = {
  ok: boolean;
  msg: string;
  user?: User;
  keypair?: KeyPair;
  group?: Group;
  resource_policy?: Policy;
  resource_preset?: ResourcePreset;
  task_id?: string;
  scaling_group?: ScalingGroup;
};

export const done = <Policy = never>(more: Omit<Payload<Policy>, 'ok' | 'msg'> = {}): Payload<Policy> => ({
  ok: true,
  msg: 'success',
  ...more,
});

/** The refusal of a role, which names the field by its alias. */
const notAllowed = (name: string | number): Payload => ({ ok: false, msg: `no permission to execute ${name}` });

type Mutation<Arguments, Policy> = (ctx: Context, caller: Caller, args: Arguments) => Payload<Policy>;

/** A mutation as graphql-js calls it: checks the role, and turns a PayloadRefusal into a payload. */
export const mutation =
  <Arguments, Policy = never>(allowed: readonly UserRole[], run: Mutation<Arguments, Policy>) =>
  (ctx: Context, caller: Caller, args: Arguments, info: GraphQLResolveInfo): Payload<Policy> => {
    if (ctx.behaviour.writes.rolesChecked && !allowed.includes(caller.user.role)) return notAllowed(info.path.key);
    try {
      return run(ctx, caller, args);
    } catch (error) {
      if (error instanceof PayloadRefusal) return { ok: false, msg: error.message };
      throw error;
    }
  };

/** Allows superadmins to change a project, and where the release does, domain admins in their own domain. @throws otherwise. */
export function mayChangeProject(
  { behaviour }: Context,
  { user }: Caller,
  domain: string | null,
  id: string,
  removing: boolean,
): void {
  if (user.role === 'superadmin') return;
  if (user.role !== 'admin' || domain !== user.domain_name) throw new PayloadRefusal('no permission to execute None');
  if (behaviour.writes.adminMembers === 'own domain') return;
  if (behaviour.writes.mainKeyIs === 'main')
    throw new ManagerError(
      `Insufficient permission to perform this operation. (User ${user.uuid} lacks permission update on RBACElementRef(element_type=<RBACElementType.PROJECT: 'project'>, element_id='${id}'))`,
      'role_create_forbidden',
    );
  const permission = removing ? 'SOFT_DELETE: 8' : 'CREATE: 4';
  throw new ManagerError(
    `Insufficient permission to perform this operation. (User ${user.uuid} lacks permission <Permission.${permission}> on user at scopes [ProjectID('${id}')])`,
    'permission_access_forbidden',
  );
}
