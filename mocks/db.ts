import type { Etcd } from './etcd.ts';
import type { EndpointRow, ScalingGroupRow } from './group-rows.ts';
import type { ImageRow } from './image-rows.ts';
import type { DomainRow, GroupRow, KeypairRow, UserRole, UserRow } from './people-rows.ts';
import type { KeypairPolicyRow, ProjectPolicyRow, UserPolicyRow } from './policy-rows.ts';
import type { RegistryHost, RegistryRow } from './registry-rows.ts';
import type { AgentRow, PresetRow } from './resource-rows.ts';
import type { TaskRow } from './task-rows.ts';
import type { Time } from './time.ts';
import type { VolumeRow } from './volume-rows.ts';
import type { FolderRow, SessionRow } from './work-rows.ts';

/** The embedded manager's state: plain rows in maps, in order of creation. */

/** A session of the webserver; anonymous if it has no key. */
export type WebSession = {
  id: string;
  access_key: string | null;
  role: UserRole | null;
  user: string | null;
  /** Nothing was ever stored in it. */
  empty: boolean;
  expires: Time;
};

export type Db = {
  /** The installation's name. */
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
  images: Map<string, ImageRow>;
  /** Agents that have an image, by its canonical: agents do not tell architectures apart. */
  installed_images: Map<string, string[]>;
  /** Registries from 24.09 on; earlier they are in `etcd`. */
  registries: Map<string, RegistryRow>;
  /** What answers at the addresses of registries. */
  registry_hosts: RegistryHost[];
  /** The manager's key-value store. */
  etcd: Etcd;
  /** Background tasks by id. */
  tasks: Map<string, TaskRow>;
  agents: Map<string, AgentRow>;
  scaling_groups: Map<string, ScalingGroupRow>;
  endpoints: Map<string, EndpointRow>;
  sessions: Map<string, SessionRow>;
  vfolders: Map<string, FolderRow>;
  /** Volumes by the name of their host: `local:volume1`. */
  volumes: Map<string, VolumeRow>;
  /** Storage proxies that do not answer, by name; the manager answers at once that it cannot reach them. */
  dead_proxies: Set<string>;
  /** Quotas in bytes, by host and scope: `local:volume2/project:<id>`; 0 after an unset. */
  quota_scopes: Map<string, number>;
  /** Known resource slots and their types. */
  resource_slots: Record<string, 'count' | 'bytes' | 'unique'>;
  web_sessions: Map<string, WebSession>;
  /** Refused logins, by user name as typed. */
  login_history: Map<string, { fails: number; last: Time }>;
  /** Authenticated requests of the last window: by access key, and by user from 26.9. */
  rate_windows: Map<string, { times: Time[]; limit: number }>;
  /** Number of GET requests with parameters through the webserver (see rest/func.ts). */
  parameterised_gets: number;
  frozen: boolean;
  /** What is announced, or was until it was removed. */
  announcement: { enabled: boolean; message: string };
  /** Number of writes over the unreliable connection (see rest/shaky.ts). */
  shaky_writes: number;
  /** The webserver cannot reach a manager: every request gets 502. */
  unreachable: boolean;
  /** Whether the role tables have rows: if not, 26.9 refuses all but superadmins. */
  role_data: boolean;
  /** Days until a password expires; null: never, and then it cannot be changed without a sign-in. */
  max_password_age: number | null;
  /**
   * Whether the TOTP plugin is loaded, which requires a code from users who activated it
   * (docs/contract/users-and-auth.md 1.4).
   */
  totp_plugin: boolean;
};

/** A database without rows. */
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
    images: new Map(),
    installed_images: new Map(),
    registries: new Map(),
    registry_hosts: [],
    etcd: new Map([['manager/status', 'running']]),
    tasks: new Map(),
    agents: new Map(),
    scaling_groups: new Map(),
    endpoints: new Map(),
    sessions: new Map(),
    vfolders: new Map(),
    volumes: new Map(),
    dead_proxies: new Set(),
    quota_scopes: new Map(),
    resource_slots: {},
    web_sessions: new Map(),
    login_history: new Map(),
    rate_windows: new Map(),
    parameterised_gets: 0,
    frozen: false,
    announcement: { enabled: false, message: '' },
    shaky_writes: 0,
    unreachable: false,
    role_data: true,
    max_password_age: null,
    totp_plugin: false,
  };
}

/** Adds a user. @throws Error for an e-mail address that is taken: a mistake of the seed. */
export function addUser(db: Db, user: UserRow): UserRow {
  if (db.usersByEmail.has(user.email)) throw new Error(`two users called ${user.email}`);
  db.users.set(user.uuid, user);
  db.usersByEmail.set(user.email, user);
  return user;
}

/** Adds a keypair of a user that has been added. */
export function addKeypair(db: Db, keypair: KeypairRow): KeypairRow {
  db.keypairs.set(keypair.access_key, keypair);
  const keys = db.keysByUser.get(keypair.user);
  if (keys) keys.push(keypair);
  else db.keysByUser.set(keypair.user, [keypair]);
  return keypair;
}

/** A user's keys, oldest first. */
export const keysOf = (db: Db, user: UserRow): readonly KeypairRow[] => db.keysByUser.get(user.uuid) ?? [];

/** Removes a keypair. */
export function removeKeypair(db: Db, keypair: KeypairRow): void {
  db.keypairs.delete(keypair.access_key);
  const keys = db.keysByUser.get(keypair.user);
  if (keys) keys.splice(keys.indexOf(keypair), 1);
}

/** Removes a user with the user's keys, sessions and folders. */
export function removeUser(db: Db, user: UserRow): void {
  for (const keypair of keysOf(db, user)) db.keypairs.delete(keypair.access_key);
  db.keysByUser.delete(user.uuid);
  for (const [id, session] of db.sessions) if (session.user === user.uuid) db.sessions.delete(id);
  for (const [id, folder] of db.vfolders) if (folder.user === user.uuid) db.vfolders.delete(id);
  db.users.delete(user.uuid);
  db.usersByEmail.delete(user.email);
}
