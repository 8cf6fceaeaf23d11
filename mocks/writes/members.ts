import type { Context } from '../context.ts';
import { ManagerError } from '../errors.ts';
import type { GroupRow } from '../people-rows.ts';
import { groupOf } from '../resolvers/groups.ts';
import { parseUuid } from '../uuid.ts';
import { inserted, missing, PayloadRefusal, refusedBy, taken } from './database.ts';
import { storeKeeps } from './memberships.ts';
import { done, mayChangeProject, mutation } from './roles.ts';

type GroupInput = {
  user_update_mode?: string | null;
  user_uuids?: string[] | null;
  container_registry?: string | null;
} & Partial<Pick<GroupRow, 'name' | 'description' | 'is_active' | 'integration_id'>>;

function memberIds({ behaviour }: Context, ids: readonly string[]): string[] {
  return ids.map(id => {
    try {
      return parseUuid(id);
    } catch (error) {
      const { message } = error as Error;
      if (behaviour.writes.userRefusals !== 'payload') throw new ManagerError(message);
      throw new PayloadRefusal(
        `unexpected error: (builtins.ValueError) ${message}\n[SQL: INSERT INTO association_groups_users (user_id, group_id) VALUES (%s, %s)]`,
      );
    }
  });
}

/** Adds members; adds none if one of them cannot be added. */
function addMembers({ behaviour, db }: Context, gid: string, ids: readonly string[]): void {
  const { writes } = behaviour;
  for (const id of writes.badMembers === 'refused' ? ids : []) {
    const written = inserted('association_groups_users', { user_id: id, group_id: gid });
    const fk = 'fk_association_groups_users';
    const user = db.users.get(id);
    if (!user) throw refusedBy(writes, missing(written, `${fk}_user_id_users`, 'user_id', id, 'users'));
    if (!db.groups.has(gid))
      throw refusedBy(writes, missing(written, `${fk}_group_id_groups`, 'group_id', gid, 'groups'));
    if (user.group_ids.includes(gid))
      throw refusedBy(writes, taken(written, 'uq_association_user_id_group_id', 'user_id, group_id', `${id}, ${gid}`));
  }
  for (const id of ids) {
    const user = db.users.get(id);
    if (user && !user.group_ids.includes(gid)) user.group_ids.push(gid);
  }
}

/** Changes a project's columns; from 24.03 on an omitted registry setting is cleared. */
function changeProject(group: GroupRow, props: GroupInput, now: number): void {
  const { user_update_mode: _, user_uuids: __, container_registry, ...columns } = props;
  const known = Object.entries(columns).filter(([name, value]) => name in group && value !== null);
  Object.assign(group, Object.fromEntries(known), known.length ? { modified_at: now } : {});
  if (typeof container_registry === 'string') group.container_registry = JSON.parse(container_registry);
}

/** `modify_group`: memberships and plain columns only (docs/contract/users-and-auth.md 6.2). */
export const modifyGroup = mutation<{ gid: string; props: GroupInput }>(
  ['superadmin', 'admin'],
  (ctx, caller, { gid, props }) => {
    const { db, now } = ctx;
    const { writes } = ctx.behaviour;
    const { userRefusals, groupTold } = writes;
    const group = db.groups.get(gid);
    const mode = props.user_update_mode ?? null;
    mayChangeProject(ctx, caller, group?.domain_name ?? null, gid, mode === 'remove');
    if (mode !== null && mode !== 'add' && mode !== 'remove')
      throw userRefusals === 'titled errors'
        ? new ManagerError('Invalid user update mode. (invalid user_update_mode)', 'group_update_invalid-parameters')
        : new ManagerError('invalid user_update_mode');
    if (!Object.keys(props).length) throw new PayloadRefusal('nothing to update');
    const ids = memberIds(ctx, props.user_uuids ?? []);
    if (!group && userRefusals === 'titled errors')
      throw writes.mainKeyIs === 'main'
        ? new ManagerError(`Project not found. (Group not found: ${gid})`, 'group_read_not-found')
        : new ManagerError(`Project not found. (Project not found: ${gid})`, 'project_read_not-found');
    if (mode === 'add') addMembers(ctx, gid, ids);
    if (!group) throw new PayloadRefusal('no such group');
    if (mode === 'remove' && group.type === 'MODEL_STORE' && writes.modelStoreLeftOut === 'refused')
      throw storeKeeps(group.id);
    if (mode === 'remove')
      for (const id of ids) {
        const user = db.users.get(id);
        if (user) user.group_ids = user.group_ids.filter(own => own !== gid);
      }
    changeProject(group, props, now());
    const membersAlone = Object.keys(props).every(name => name.startsWith('user_'));
    return done(groupTold || !membersAlone ? { group: groupOf(group) } : {});
  },
);
