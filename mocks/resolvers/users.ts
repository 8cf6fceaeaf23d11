import { wireTime, wireTimeOrNull } from '../clock.ts';
import type { Caller, Context } from '../context.ts';
import { insufficientPrivilege, ManagerError, unknownRole } from '../errors.ts';
import { type PageArguments, pageOf, selectRows } from '../lists.ts';
import { ENUMS } from '../minilang/columns.ts';
import { enumValue } from '../minilang/literals.ts';
import type { UserRow, UserStatus } from '../people-rows.ts';
import { scopeOf } from '../roles.ts';
import { parseUuid } from '../uuid.ts';
import { userColumns } from './user-columns.ts';

/** A User of the schema; projects are looked up only if selected. */
export const userOf = (ctx: Context, user: UserRow) => ({
  id: user.uuid,
  uuid: user.uuid,
  username: user.username,
  email: user.email,
  need_password_change: user.need_password_change,
  full_name: user.full_name,
  description: user.description,
  is_active: user.status === 'active',
  status: user.status,
  status_info: user.status_info,
  created_at: wireTime(user.created_at),
  modified_at: wireTime(user.modified_at),
  domain_name: user.domain_name,
  role: user.role,
  resource_policy: user.resource_policy,
  allowed_client_ip: user.allowed_client_ip,
  totp_activated: user.totp_activated,
  totp_activated_at: wireTimeOrNull(user.totp_activated_at),
  sudo_session_enabled: user.sudo_session_enabled,
  main_access_key: user.main_access_key,
  container_uid: user.container_uid,
  container_main_gid: user.container_main_gid,
  container_gids: user.container_gids,
  groups: () => user.group_ids.map(id => ({ id, name: ctx.db.groups.get(id)?.name ?? null })),
});

/** The `status:` argument: exact values up to 25.6, any case and names later (docs/contract/users-and-auth.md 3.1). */
function statusOf(ctx: Context, text: string): UserStatus {
  const exact = ENUMS.status.values.find(value => value === text) ?? null;
  const status = ctx.behaviour.enumSpelling === 'names' ? exact : enumValue(ctx.behaviour, 'status', text);
  if (status === null) throw new ManagerError(`'${text}' is not a valid UserStatus`);
  return status as UserStatus;
}

type ListArguments = PageArguments & {
  domain_name?: string | null;
  group_id?: string | null;
  is_active?: boolean | null;
  status?: string | null;
};

/** The domain whose users the caller may list; null: all. */
function listedDomain({ user }: Caller, domain: string | null): string | null {
  if (user.role === 'superadmin') return domain;
  if (user.role === 'monitor') throw unknownRole();
  if (user.role === 'user' || (domain !== null && domain !== user.domain_name)) throw insufficientPrivilege();
  return user.domain_name;
}

/** `user_list` (docs/contract/users-and-auth.md 3.2). */
export function userList(ctx: Context, caller: Caller, args: ListArguments) {
  const domain = listedDomain(caller, args.domain_name ?? null);
  // with a status, is_active is ignored
  const status = args.status === undefined || args.status === null ? null : statusOf(ctx, args.status);
  const active = status === null ? (args.is_active ?? null) : null;
  const group = args.group_id ?? null;
  const rows: UserRow[] = [];
  for (const user of ctx.db.users.values()) {
    if (domain !== null && user.domain_name !== domain) continue;
    if (status !== null && user.status !== status) continue;
    if (active !== null && (user.status === 'active') !== active) continue;
    if (group !== null && !user.group_ids.includes(group)) continue;
    rows.push(user);
  }
  const found = selectRows(
    ctx.behaviour,
    userColumns(ctx.behaviour),
    rows,
    args,
    (a, b) => b.created_at - a.created_at,
  );
  return { items: pageOf(found, args).map(user => userOf(ctx, user)), total_count: found.length };
}

const inDomain = (user: UserRow | undefined, domain: string | null): user is UserRow =>
  user !== undefined && (domain === null || user.domain_name === domain);

/** `user`: by e-mail address, the caller without one; null for an unknown one. */
export function userByEmail(
  ctx: Context,
  caller: Caller,
  args: { domain_name?: string | null; email?: string | null },
) {
  const own = caller.user.email;
  const scope = scopeOf(caller, { domain: args.domain_name, key: args.email }, own);
  const user = ctx.db.usersByEmail.get(scope.key ?? own);
  return inDomain(user, scope.domain) ? userOf(ctx, user) : null;
}

/** `user_from_uuid`: the same by id. */
export function userByUuid(
  ctx: Context,
  caller: Caller,
  args: { domain_name?: string | null; user_id?: string | null },
) {
  // a plain user is refused even for the own id: the manager compares it with an object of another class
  const own = {};
  const scope = scopeOf<string | object>(caller, { domain: args.domain_name, key: args.user_id }, own);
  const uuid = typeof scope.key === 'string' ? parseUuid(scope.key) : caller.user.uuid;
  const user = ctx.db.users.get(uuid);
  return inDomain(user, scope.domain) ? userOf(ctx, user) : null;
}
