import type { Behaviour } from '../behaviour.ts';
import { wireTime } from '../clock.ts';
import type { Caller, Context } from '../context.ts';
import { insufficientPrivilege, ManagerError, unknownRole } from '../errors.ts';
import { enumName } from '../minilang/columns.ts';
import type { GroupRow } from '../people-rows.ts';

/** A Group of the schema. */
export const groupOf = (group: GroupRow) => ({
  ...group,
  created_at: wireTime(group.created_at),
  modified_at: wireTime(group.modified_at),
  total_resource_slots: JSON.stringify(group.total_resource_slots),
  allowed_vfolder_hosts: JSON.stringify(group.allowed_vfolder_hosts),
  container_registry: JSON.stringify(group.container_registry),
});

type Arguments = { domain_name?: string | null; is_active?: boolean | null; type?: readonly (string | null)[] | null };

/** A project type as each release spells and refuses it (docs/contract/users-and-auth.md 6.2). */
function typeOf(behaviour: Behaviour, text: string | null): string {
  if (behaviour.badProjectType === 'key') {
    if (text !== null && behaviour.projectTypes.includes(text)) return text;
    throw new ManagerError(text === null ? 'None' : `'${text}'`);
  }
  if (text === null)
    throw behaviour.graphqlErrorCodes
      ? new ManagerError(
          'Failed to transform data. (ProjectType value must be a string, got NoneType)',
          'database_read_internal-error',
        )
      : new ManagerError('An unknown error occurred.');
  const name = enumName(text);
  if (!behaviour.projectTypes.includes(name)) throw new ManagerError(`'${text}' is not a valid ProjectType`);
  return name;
}

function typesOf(behaviour: Behaviour, types: Arguments['type']): readonly string[] {
  // only 26.x treats null as the default
  if (types === null && !behaviour.errorsNull) throw new ManagerError("'NoneType' object is not iterable");
  return (types ?? ['GENERAL']).map(text => typeOf(behaviour, text));
}

/** A plain user sees only the own GENERAL projects, whatever is requested. */
function ownGroups({ behaviour, db }: Context, { user }: Caller, active: boolean | null): GroupRow[] {
  return user.group_ids
    .flatMap(id => db.groups.get(id) ?? [])
    .filter(group => group.type === 'GENERAL')
    .filter(group => behaviour.ownGroupsIgnoreActive || active === null || group.is_active === active);
}

/** `groups`: projects (docs/contract/users-and-auth.md 2.2, 6.2). */
export function groups(ctx: Context, caller: Caller, args: Arguments) {
  const { role, domain_name } = caller.user;
  const active = args.is_active ?? null;
  if (role === 'monitor') throw unknownRole();
  if (role === 'user') return ownGroups(ctx, caller, active).map(groupOf);
  const asked = args.domain_name ?? null;
  if (role === 'admin' && asked !== null && asked !== domain_name) throw insufficientPrivilege();
  const domain = role === 'admin' ? domain_name : asked;
  const types = typesOf(ctx.behaviour, args.type);
  return [...ctx.db.groups.values()]
    .filter(group => (domain === null || group.domain_name === domain) && types.includes(group.type))
    .filter(group => active === null || group.is_active === active)
    .map(groupOf);
}
