import type { Context } from '../context.ts';
import { ManagerError } from '../errors.ts';
import type { GroupRow, UserRow } from '../people-rows.ts';

/** 26.9 never removes a user from a MODEL_STORE project, not even after a move to another domain. */
export const storeKeeps = (id: string): ManagerError =>
  new ManagerError(
    `Model-store project keeps every user of its domain. (Model-store project keeps every user of its domain: ${id})`,
    'project_update_conflict',
  );

const projectsOf = ({ db }: Context, ids: readonly string[]): GroupRow[] => ids.flatMap(id => db.groups.get(id) ?? []);

const storesOf = ({ db }: Context, domain: string | null): GroupRow[] =>
  [...db.groups.values()].filter(group => group.type === 'MODEL_STORE' && group.domain_name === domain);

/** The user's projects that `group_ids` does not affect. */
const staying = (ctx: Context, user: UserRow, asked: readonly string[]): string[] => {
  const own = projectsOf(ctx, user.group_ids);
  const stores = own.filter(group => group.type === 'MODEL_STORE');
  const { modelStoreLeftOut } = ctx.behaviour.writes;
  const refusing = stores.find(store => !asked.includes(store.id) || store.domain_name !== user.domain_name);
  if (refusing && modelStoreLeftOut === 'refused') throw storeKeeps(refusing.id);
  const kept = modelStoreLeftOut === 'kept' ? storesOf(ctx, user.domain_name) : [];
  return [...own.filter(group => group.type === 'PERSONAL'), ...kept].map(group => group.id);
};

/** Sets the user's projects to those of `group_ids` in the user's domain; unknown ids are ignored. */
export function replaceMemberships(ctx: Context, user: UserRow, asked: readonly string[]): void {
  const chosen = projectsOf(ctx, asked)
    .filter(group => group.domain_name === user.domain_name)
    .map(group => group.id);
  user.group_ids = [...new Set([...staying(ctx, user, asked), ...chosen])];
}

/** Updates memberships after a modify_user (docs/contract/users-and-auth.md 3.5). */
export function followMemberships(
  ctx: Context,
  user: UserRow,
  asked: readonly string[] | null,
  changed: { domain: boolean; role: boolean },
): void {
  const { emptyGroupIds, movedUsers, roleChange } = ctx.behaviour.writes;
  const given = asked?.length || emptyGroupIds === 'applied' ? asked : null;
  if (given) replaceMemberships(ctx, user, given);
  else if (changed.domain && movedUsers === 'leave projects') user.group_ids = [];
  else if (changed.role && roleChange === 'leaves projects') user.group_ids = [];
}

/** The projects of a new user: the requested ones, and the domain's MODEL_STORE project. */
export function firstMemberships(ctx: Context, domain: string | null, asked: readonly string[]): string[] {
  const joined = projectsOf(ctx, asked).filter(
    group => ctx.behaviour.writes.foreignProjects === 'joined' || group.domain_name === domain,
  );
  return [...new Set([...joined, ...storesOf(ctx, domain)].map(group => group.id))];
}
