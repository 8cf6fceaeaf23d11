import type { KeypairPolicyRow, ProjectPolicyRow, UserPolicyRow } from './policy-rows.ts';

/** The embedded manager's state: plain rows in maps, in the order in which they were made. */

/** Milliseconds since 1970; a fraction holds the microseconds that the manager writes. */
export type Time = number;

export type UserStatus = 'active' | 'inactive' | 'deleted' | 'before-verification';
export type UserRole = 'superadmin' | 'admin' | 'user' | 'monitor';

/** What stands against a login besides the password; see the table of demo accounts in README.md. */
export type LoginObstacle = 'enroll' | 'expired password' | 'hook' | 'unreachable' | 'shaky';

export type UserRow = {
  uuid: string;
  /** Null only where 23.09 or 24.09 was told so; the same of domain_name and need_password_change. */
  username: string | null;
  email: string;
  password: string;
  need_password_change: boolean | null;
  full_name: string | null;
  description: string | null;
  status: UserStatus;
  status_info: string | null;
  created_at: Time;
  modified_at: Time;
  domain_name: string | null;
  role: UserRole;
  resource_policy: string;
  /** CIDR texts; null or empty lets everybody in. */
  allowed_client_ip: string[] | null;
  totp_activated: boolean | null;
  totp_activated_at: Time | null;
  sudo_session_enabled: boolean;
  main_access_key: string | null;
  container_uid: number | null;
  container_main_gid: number | null;
  container_gids: number[] | null;
  /** Ids of the projects that the user is a member of, in the order of joining. */
  group_ids: string[];
  obstacle: LoginObstacle | null;
  /** Logins at a time that the user's policy allows; null: any number. */
  max_concurrent_logins: number | null;
  /** Seconds that a session of this user lasts, where not the webserver's own. */
  session_seconds: number | null;
};

export type KeypairRow = {
  access_key: string;
  secret_key: string;
  user: string;
  /** Null only where 23.09 to 25.x were told so; a request needs true. */
  is_active: boolean | null;
  is_admin: boolean | null;
  resource_policy: string;
  created_at: Time;
  rate_limit: number;
  ssh_public_key: string | null;
  /** Requests so far and the last one's time, which the manager keeps outside of its database. */
  num_queries: number;
  last_used: Time | null;
};

export type DomainRow = {
  name: string;
  description: string;
  is_active: boolean;
  created_at: Time;
  modified_at: Time;
  total_resource_slots: Record<string, string>;
  allowed_vfolder_hosts: Record<string, string[]>;
  allowed_docker_registries: string[];
  integration_id: string | null;
  scaling_groups: string[];
};

export type GroupRow = {
  id: string;
  name: string;
  description: string;
  is_active: boolean;
  created_at: Time;
  modified_at: Time;
  domain_name: string;
  total_resource_slots: Record<string, string>;
  allowed_vfolder_hosts: Record<string, string[]>;
  integration_id: string | null;
  resource_policy: string;
  type: 'GENERAL' | 'MODEL_STORE' | 'PERSONAL';
  container_registry: Record<string, string>;
  scaling_groups: string[];
};

/** A compute session, over or not. */
export type SessionRow = {
  id: string;
  name: string;
  type: 'interactive' | 'batch' | 'inference' | 'system';
  status: string;
  access_key: string;
  user: string;
  domain_name: string;
  group_id: string;
  scaling_group: string;
  image: string;
  cluster_mode: 'single-node' | 'multi-node';
  created_at: Time;
  /** Folders that are mounted to it. */
  vfolders: readonly string[];
};

/** A storage folder, of a user or of a project. */
export type FolderRow = {
  id: string;
  name: string;
  user: string | null;
  group: string | null;
  host: string;
  /** E-mail address of who made it. */
  creator: string;
  usage_mode: 'general' | 'model' | 'data';
  permission: 'ro' | 'rw' | 'wd';
  cloneable: boolean;
  status: string;
  created_at: Time;
  /** Others may use it by invitation. */
  shared: boolean;
};

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
