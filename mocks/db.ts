import type { DomainRow, GroupRow, KeypairRow, UserRole, UserRow } from './people-rows.ts';
import type { KeypairPolicyRow, ProjectPolicyRow, UserPolicyRow } from './policy-rows.ts';
import type { AgentRow, PresetRow, ScalingGroupRow } from './resource-rows.ts';
import type { Time } from './time.ts';
import type { FolderRow, SessionRow } from './work-rows.ts';

/** The embedded manager's state: plain rows in maps, in the order in which they were made. */

/** A session of the webserver; without a key it is anonymous. */
export type WebSession = {
  id: string;
  access_key: string | null;
  role: UserRole | null;
  user: string | null;
  /** Nothing was ever put into it. */
  empty: boolean;
  expires: Time;
};

export type Db = {
  /** How the installation calls itself. */
  site_name: string;
  users: Map<string, UserRow>;
  usersByEmail: Map<string, UserRow>;
  keypairs: Map<string, KeypairRow>;
  keysByUser: Map<string, KeypairRow[]>;
  domains: Map<string, DomainRow>;
  groups: Map<string, GroupRow>;
  user_resource_policies: Map<string, UserPolicyRow>;
  project_resource_policies: Map<string, ProjectPolicyRow>;
  keypair_resource_policies: Map<string, KeypairPolicyRow>;
  resource_presets: Map<string, PresetRow>;
  agents: Map<string, AgentRow>;
  scaling_groups: Map<string, ScalingGroupRow>;
  sessions: Map<string, SessionRow>;
  vfolders: Map<string, FolderRow>;
  /** Bytes that were set as the quota of a scope on a host: `local:volume2/project:<id>`. */
  quota_scopes: Map<string, number>;
  /** Known resource slots and how they count. */
  resource_slots: Record<string, 'count' | 'bytes' | 'unique'>;
  web_sessions: Map<string, WebSession>;
  /** Refused logins by the user name as typed. */
  login_history: Map<string, { fails: number; last: Time }>;
  /** Authenticated requests of the last window: by access key, and by user from 26.9. */
  rate_windows: Map<string, { times: Time[]; limit: number }>;
  /** Parameterised GETs through the webserver so far (see rest/func.ts). */
  parameterised_gets: number;
  frozen: boolean;
  /** Writes so far over a shaky line (see rest/shaky.ts). */
  shaky_writes: number;
  /** The webserver finds no manager: every question to it ends in 502. */
  unreachable: boolean;
  /** Whether the tables of roles hold anything: 26.9 refuses everybody but superadmins where they do not. */
  role_data: boolean;
  /** Days after which a password must be changed; null: never, and then it cannot be changed unauthenticated. */
  max_password_age: number | null;
  /**
   * Whether the TOTP plugin is loaded, which asks who has activated it for a code
   * (docs/contract/users-and-auth.md 1.4).
   */
  totp_plugin: boolean;
};

/** A database without a row. */
export function emptyDb(): Db {
  return {
    site_name: '',
    users: new Map(),
    usersByEmail: new Map(),
    keypairs: new Map(),
    keysByUser: new Map(),
    domains: new Map(),
    groups: new Map(),
    user_resource_policies: new Map(),
    project_resource_policies: new Map(),
    keypair_resource_policies: new Map(),
    resource_presets: new Map(),
    agents: new Map(),
    scaling_groups: new Map(),
    sessions: new Map(),
    vfolders: new Map(),
    quota_scopes: new Map(),
    resource_slots: {},
    web_sessions: new Map(),
    login_history: new Map(),
    rate_windows: new Map(),
    parameterised_gets: 0,
    frozen: false,
    shaky_writes: 0,
    unreachable: false,
    role_data: true,
    max_password_age: null,
    totp_plugin: false,
  };
}

/** Files a user; a second one of the same e-mail address is a mistake of the seed. */
export function addUser(db: Db, user: UserRow): UserRow {
  if (db.usersByEmail.has(user.email)) throw new Error(`two users called ${user.email}`);
  db.users.set(user.uuid, user);
  db.usersByEmail.set(user.email, user);
  return user;
}

/** Files a keypair of a user that is filed already. */
export function addKeypair(db: Db, keypair: KeypairRow): KeypairRow {
  db.keypairs.set(keypair.access_key, keypair);
  const keys = db.keysByUser.get(keypair.user);
  if (keys) keys.push(keypair);
  else db.keysByUser.set(keypair.user, [keypair]);
  return keypair;
}

/** A user's keys, oldest first. */
export const keysOf = (db: Db, user: UserRow): readonly KeypairRow[] => db.keysByUser.get(user.uuid) ?? [];

/** Takes a keypair away. */
export function removeKeypair(db: Db, keypair: KeypairRow): void {
  db.keypairs.delete(keypair.access_key);
  const keys = db.keysByUser.get(keypair.user);
  if (keys) keys.splice(keys.indexOf(keypair), 1);
}

/** Takes a user away with everything of the user's own. */
export function removeUser(db: Db, user: UserRow): void {
  for (const keypair of keysOf(db, user)) db.keypairs.delete(keypair.access_key);
  db.keysByUser.delete(user.uuid);
  for (const [id, session] of db.sessions) if (session.user === user.uuid) db.sessions.delete(id);
  for (const [id, folder] of db.vfolders) if (folder.user === user.uuid) db.vfolders.delete(id);
  db.users.delete(user.uuid);
  db.usersByEmail.delete(user.email);
}
