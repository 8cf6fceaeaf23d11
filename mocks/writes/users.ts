import type { Context } from '../context.ts';
import { keysOf, removeUser } from '../db.ts';
import { ManagerError } from '../errors.ts';
import { accessKeyFrom, secretKeyFrom, uuidFrom } from '../ids.ts';
import { mainKeyOf } from '../keys.ts';
import { ENUMS } from '../minilang/columns.ts';
import type { UserRole, UserRow, UserStatus } from '../people-rows.ts';
import { userOf } from '../resolvers/users.ts';
import { addAccount, addPersonalProject, userRow } from '../seed/rows.ts';
import { inserted, PayloadRefusal } from './database.ts';
import { keyPayload } from './keypairs.ts';
import { firstMemberships } from './memberships.ts';
import { done, mutation } from './roles.ts';
import { clientNetworks, projectIds, refuseColumns, refuseTaken, unknownUser } from './user-refusals.ts';

/** A status or role in an input: every release accepts only values. */
export function enumInput(kind: 'status' | 'role', text: string): string {
  if (!(ENUMS[kind].values as readonly string[]).includes(text))
    throw new ManagerError(`'${text}' is not a valid ${ENUMS[kind].name}`);
  return text;
}

/** Stands for the password hash in what the database quotes. */
export const passwordHash = (password: string): string =>
  `$2b$12$${btoa(encodeURIComponent(password)).padEnd(53, 'x').slice(0, 53)}`;

export type UserInput = Partial<Omit<UserRow, 'status' | 'role' | 'group_ids'>> & {
  is_active?: boolean | null;
  status?: string | null;
  role?: string | null;
  group_ids?: string[] | null;
};

/** The name of a PERSONAL project on 26.9: the user's name with single separators, and a number if it is taken. */
function personalName({ db }: Context, user: UserRow): string {
  const plain = (user.username || user.uuid).replaceAll(/([._-])[._-]+/g, '$1');
  const names = new Set<string>();
  for (const group of db.groups.values()) if (group.domain_name === user.domain_name) names.add(group.name);
  let name = plain;
  for (let i = 2; names.has(name); i++) name = `${plain}-${i}`;
  return name;
}

/**
 * `create_user`: creates the user, one key and the memberships (docs/contract/users-and-auth.md 3.4, 3.6).
 */
export const createUser = mutation<{ email: string; props: UserInput }>(['superadmin'], (ctx, _, { email, props }) => {
  const { behaviour, db, now, random } = ctx;
  const { group_ids, is_active: _overlooked, status, role, password, username, ...rest } = props;
  // up to 24.09 a blank name becomes the e-mail address
  const name = username === '' && behaviour.writes.userRefusals === 'payload' ? email : (username ?? email);
  const user = userRow({
    ...(rest as Partial<UserRow>),
    uuid: uuidFrom(random),
    email,
    username: name,
    password: password ?? '',
    status: enumInput('status', status ?? 'active') as UserStatus,
    role: enumInput('role', role ?? 'user') as UserRole,
    status_info: behaviour.statusInfoOfCreated,
    created_at: now(),
  });
  const { domain_name, resource_policy, full_name, description } = user;
  const written = inserted('users', {
    ...{ username: name, email, password: passwordHash(user.password), full_name, description, domain_name },
    resource_policy,
    sudo_session_enabled: user.sudo_session_enabled,
  });
  refuseTaken(ctx, written, null);
  refuseColumns(ctx, written, true);
  const addresses = user.allowed_client_ip;
  user.allowed_client_ip = addresses && clientNetworks(ctx, written, addresses);
  user.group_ids = firstMemberships(ctx, domain_name, projectIds(ctx, group_ids ?? []));
  addAccount(db, random, user, { access_key: accessKeyFrom(random), secret_key: secretKeyFrom(random) });
  if (behaviour.personalProjects) addPersonalProject(db, random, user, personalName(ctx, user));
  const { writes } = behaviour;
  const keypair = mainKeyOf(db, user);
  return done({
    user: {
      ...userOf(ctx, user),
      ...(writes.mainKeyTold ? {} : { main_access_key: null }),
      ...(writes.clientIpEchoed ? { allowed_client_ip: addresses } : {}),
    },
    ...(keypair ? { keypair: { ...keyPayload(keypair), id: null } } : {}),
  });
});

/** `delete_user`: the row stays, so the e-mail address and the user name stay taken (docs/contract/users-and-auth.md 3.6). */
export const deleteUser = mutation<{ email: string }>(['superadmin'], (ctx, _, { email }) => {
  const { behaviour, db, now } = ctx;
  const user = db.usersByEmail.get(email);
  if (!user && behaviour.writes.unknownDeleted === 'done') return done();
  if (!user) throw unknownUser(ctx, email, 'no matching deleteuser');
  if (behaviour.writes.deletedKeysOff) for (const key of keysOf(db, user)) key.is_active = false;
  Object.assign(user, { status: 'deleted', status_info: 'admin-requested', modified_at: now() });
  return done();
});

/** States of a session without resources: not started, or ended. ERROR is not among them. */
const IDLE = ['PENDING', 'TERMINATED', 'CANCELLED'];

/** Refuses a purge: folders in use on every release, up to 24.09 also live sessions. */
function refusePurge({ behaviour, db }: Context, user: UserRow): void {
  const live = [...db.sessions.values()].filter(session => !IDLE.includes(session.status));
  const folders = [...db.vfolders.values()].filter(folder => folder.user === user.uuid).map(folder => folder.id);
  const { userRefusals, liveSessions } = behaviour.writes;
  if (live.some(session => session.vfolders.some(id => folders.includes(id)))) {
    const msg = "Some of user's virtual folders are mounted to active kernels. Terminate those kernels first.";
    if (userRefusals === 'payload') throw new PayloadRefusal(`unexpected error: ${msg}`);
    throw new ManagerError(`Failed to purge user. (${msg})`, 'user_purge_internal-error');
  }
  if (liveSessions === 'refused' && live.some(session => session.user === user.uuid))
    throw new PayloadRefusal('unexpected error: User has some active kernels. Terminate them first.');
}

type PurgeArguments = { email: string; props: { purge_shared_vfolders?: boolean | null } };

/** `purge_user`: deletes the user, keys, sessions and folders; shared folders may be handed over to the caller. */
export const purgeUser = mutation<PurgeArguments>(['superadmin'], (ctx, caller, { email, props }) => {
  const { behaviour, db } = ctx;
  const user = db.usersByEmail.get(email);
  if (!user) throw unknownUser(ctx, email, 'no matching purgeuser');
  refusePurge(ctx, user);
  const handsOver = (props.purge_shared_vfolders === true) === (behaviour.writes.purgeShared === 'hands over');
  for (const folder of db.vfolders.values())
    if (folder.user === user.uuid && folder.shared && handsOver) folder.user = caller.user.uuid;
  removeUser(db, user);
  return done();
});
