import type { Context } from '../context.ts';
import { keysOf } from '../db.ts';
import { ManagerError } from '../errors.ts';
import { mainKeyOf } from '../keys.ts';
import type { UserRole, UserRow, UserStatus } from '../people-rows.ts';
import { userOf } from '../resolvers/users.ts';
import { PayloadRefusal, updated } from './database.ts';
import { followMemberships } from './memberships.ts';
import { done, mutation } from './roles.ts';
import { clientNetworks, projectIds, refuseColumns, refuseTaken, unconsumed, unknownUser } from './user-refusals.ts';
import { enumInput, passwordHash, type UserInput } from './users.ts';

/** Properties that are not columns, or are written separately. */
const APART = ['is_active', 'group_ids', 'password', 'main_access_key'];

/** The given properties. @throws as each release does for null (docs/contract/users-and-auth.md 3.4). */
function readProps({ behaviour }: Context, props: UserInput): UserInput {
  const { nullable } = behaviour.writes;
  for (const [name, value] of Object.entries(props)) {
    if (value !== null) continue;
    if (nullable !== 'all' && !nullable.includes(name)) throw new ManagerError('OptionalState cannot be NULLIFY');
    if (name === 'status' || name === 'role')
      throw new ManagerError(`None is not a valid ${name === 'status' ? 'UserStatus' : 'UserRole'}`);
  }
  for (const kind of ['status', 'role'] as const) {
    const text = props[kind];
    if (typeof text === 'string') enumInput(kind, text);
  }
  const ids = [props.container_uid, props.container_main_gid, ...(props.container_gids ?? [])];
  if (behaviour.writes.negativeIds === 'refused' && ids.some(id => typeof id === 'number' && id < 0))
    throw new ManagerError('UID and GID must be non-negative integers.');
  const given = { ...props };
  // a null password is treated as absent
  if (given.password === null) delete given.password;
  return given;
}

/** Refuses a main key that does not exist or belongs to another user; on 26.9 also an inactive one. */
function refuseMainKey({ behaviour, db }: Context, user: UserRow, accessKey: string): void {
  const { userRefusals, mainKeyIs } = behaviour.writes;
  const keypair = db.keypairs.get(accessKey);
  const refuse = (msg: string, title: string, code: string) =>
    userRefusals === 'payload'
      ? new PayloadRefusal(`unexpected error: ${msg}`)
      : new ManagerError(`${title} (${msg})`, code);
  const kind = mainKeyIs === 'main' ? 'keypair' : 'user-keypair';
  if (!keypair) {
    const key = mainKeyIs === 'main' ? 'non-existing access key' : 'a non-existing access key';
    const msg = `Cannot set ${key} as the ${mainKeyIs} access key.`;
    throw refuse(msg, 'The key pair does not exist.', `${kind}_read_not-found`);
  }
  const foreign = keypair.user !== user.uuid;
  if (!foreign && (keypair.is_active || mainKeyIs === 'main')) return;
  const which = foreign ? "another user's access key" : 'an inactive keypair';
  const msg = `Cannot set ${which} as the ${mainKeyIs} access key.`;
  throw refuse(msg, 'The key pair is not allowed to be used.', `${kind}_read_forbidden`);
}

/** Updates the keys after a change of role (docs/contract/users-and-auth.md 3.6). */
function followRole({ db }: Context, user: UserRow): void {
  const keys = [...keysOf(db, user)].sort(
    (a, b) => Number(b.is_admin) - Number(a.is_admin) || Number(b.is_active) - Number(a.is_active),
  );
  const [first, ...others] = keys;
  if (!first) return;
  if (user.role === 'superadmin' || user.role === 'admin') {
    const change = {
      ...(first.is_admin ? {} : { is_admin: true }),
      ...(first.is_active ? {} : { is_active: true }),
    };
    for (const key of keys) Object.assign(key, change);
    return;
  }
  first.is_admin = false;
  for (const key of others) if (key.is_admin) key.is_active = false;
}

/** The columns to write. */
const columnsOf = ({ password, ...given }: UserInput): Record<string, unknown> => ({
  ...Object.fromEntries(Object.entries(given).filter(([name]) => !APART.includes(name))),
  ...(password === undefined ? {} : { password: passwordHash(String(password)) }),
});

type Arguments = { email: string; props: UserInput };

/** `modify_user`, with the peculiarities of each release (docs/contract/users-and-auth.md 3.4 to 3.7). */
export const modifyUser = mutation<Arguments>(['superadmin'], (ctx, _caller, { email, props }) => {
  const { behaviour, db, now } = ctx;
  const { writes } = behaviour;
  const given = readProps(ctx, props);
  const names = Object.keys(given).filter(name => name !== 'group_ids' && name !== 'is_active');
  if (writes.nothingGiven === 'refused' && !names.length && !given.group_ids?.length) {
    if (given.is_active === undefined || writes.isActive === 'ignored') throw new PayloadRefusal('nothing to update');
  }
  const user = db.usersByEmail.get(email);
  if (!user) throw unknownUser(ctx, email, "unexpected error: 'NoneType' object has no attribute 'domain_name'");
  if (given.is_active !== undefined && writes.isActive === 'unknown column') throw unconsumed(ctx, 'is_active');
  if (given.main_access_key) refuseMainKey(ctx, user, given.main_access_key);
  const written = updated('users', columnsOf(given), 'email');
  refuseTaken(ctx, written, user);
  refuseColumns(ctx, written, false);
  const networks = given.allowed_client_ip && clientNetworks(ctx, written, given.allowed_client_ip);
  const asked = given.group_ids ? projectIds(ctx, given.group_ids) : null;

  const before = { ...user };
  const status = (given.status ?? (writes.statusLeftOut === 'inactive' ? 'inactive' : user.status)) as UserStatus;
  const { group_ids: _, is_active: __, main_access_key, password, role, ...columns } = given;
  Object.assign(user, columns, { status, role: (role ?? user.role) as UserRole, modified_at: now() });
  // 26.x stores an empty list as null
  if (networks) user.allowed_client_ip = networks.length || writes.userRefusals !== 'titled errors' ? networks : null;
  try {
    const changed = { domain: before.domain_name !== user.domain_name, role: before.role !== user.role };
    followMemberships(ctx, user, asked, changed);
  } catch (error) {
    // one transaction: everything is rolled back
    Object.assign(user, before);
    throw error;
  }
  if (given.status !== undefined && before.status !== status) user.status_info = 'admin-requested';
  if (typeof password === 'string') {
    user.password = password;
    if (user.obstacle === 'expired password') user.obstacle = null;
  }
  if (main_access_key || (main_access_key === null && writes.mainKeyIs === 'main'))
    user.main_access_key = main_access_key;
  if (before.role !== user.role) followRole(ctx, user);
  const told = writes.mainKeyIs === 'main' || mainKeyOf(db, user)?.is_active ? {} : { main_access_key: null };
  return done({ user: { ...userOf(ctx, user), ...told } });
});
