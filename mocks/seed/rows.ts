import { addKeypair, addUser, type Db } from '../db.ts';
import { accessKeyFrom, type Random, secretKeyFrom, uuidFrom } from '../ids.ts';
import type { GroupRow, KeypairRow, UserRow } from '../people-rows.ts';
import type { KeypairPolicyRow, ProjectPolicyRow, UserPolicyRow } from '../policy-rows.ts';
import type { Time } from '../time.ts';
import type { FolderRow } from '../work-rows.ts';

/** A user as create_user creates it, with the seed's own values. */
export const userRow = (given: Partial<UserRow> & Pick<UserRow, 'uuid' | 'email' | 'created_at'>): UserRow => ({
  username: given.email.split('@')[0] ?? given.email,
  password: '',
  need_password_change: false,
  full_name: '',
  description: '',
  status: 'active',
  status_info: null,
  modified_at: given.created_at,
  domain_name: 'default',
  role: 'user',
  resource_policy: 'default',
  allowed_client_ip: null,
  totp_activated: false,
  totp_activated_at: null,
  sudo_session_enabled: false,
  main_access_key: null,
  container_uid: null,
  container_main_gid: null,
  container_gids: null,
  group_ids: [],
  obstacle: null,
  max_concurrent_logins: null,
  session_seconds: null,
  ...given,
});

/** A keypair as create_user creates it with its user. */
export const keypairRow = (
  user: UserRow,
  given: Pick<KeypairRow, 'access_key' | 'secret_key'> & Partial<KeypairRow>,
): KeypairRow => ({
  user: user.uuid,
  is_active: user.status === 'active',
  is_admin: user.role === 'superadmin' || user.role === 'admin',
  resource_policy: 'default',
  created_at: user.created_at,
  rate_limit: 10_000,
  ssh_public_key: `ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ${given.access_key} ${user.email}`,
  num_queries: 0,
  last_used: null,
  ...given,
});

/** A project as create_group creates it. */
export const groupRow = (
  given: Partial<GroupRow> & Pick<GroupRow, 'id' | 'name' | 'domain_name'> & { created_at: Time },
): GroupRow => ({
  description: '',
  is_active: true,
  modified_at: given.created_at,
  total_resource_slots: {},
  allowed_vfolder_hosts: {},
  integration_id: null,
  resource_policy: 'default',
  type: 'GENERAL',
  container_registry: {},
  scaling_groups: [],
  ...given,
});

/** Adds a user with one key, which is the main key. */
export function addAccount(
  db: Db,
  random: Random,
  user: UserRow,
  key: { access_key?: string; secret_key?: string; rate_limit?: number } = {},
): UserRow {
  const keypair = addKeypair(
    db,
    keypairRow(addUser(db, user), { access_key: accessKeyFrom(random), secret_key: secretKeyFrom(random), ...key }),
  );
  user.main_access_key = keypair.access_key;
  return user;
}

/** Adds the PERSONAL project that 26.9 creates for a user, as the first of the user's projects. */
export function addPersonalProject(db: Db, random: Random, user: UserRow, name?: string): void {
  const project = groupRow({
    id: uuidFrom(random),
    name: name ?? (user.username || user.uuid),
    description: 'Personal Project',
    domain_name: user.domain_name ?? '',
    type: 'PERSONAL',
    created_at: user.created_at,
  });
  db.groups.set(project.id, project);
  user.group_ids.unshift(project.id);
}

type Named = { name: string; created_at: Time };

/** A user policy with the newest release's defaults. */
export const userPolicyRow = (given: Partial<UserPolicyRow> & Named): UserPolicyRow => ({
  max_vfolder_count: 0,
  max_quota_scope_size: 0,
  max_session_count_per_model_session: 0,
  max_customized_image_count: 3,
  ...given,
});

/** A project policy with the newest release's defaults. */
export const projectPolicyRow = (given: Partial<ProjectPolicyRow> & Named): ProjectPolicyRow => ({
  max_vfolder_count: 0,
  max_quota_scope_size: 0,
  max_network_count: 0,
  ...given,
});

/** A keypair policy without limits except five concurrent sessions of one container each. */
export const keypairPolicyRow = (given: Partial<KeypairPolicyRow> & Named): KeypairPolicyRow => ({
  default_for_unspecified: 'UNLIMITED',
  total_resource_slots: {},
  max_session_lifetime: 0,
  max_concurrent_sessions: 5,
  max_concurrent_sftp_sessions: 1,
  max_containers_per_session: 1,
  idle_timeout: 3600,
  allowed_vfolder_hosts: {},
  max_vfolder_count: null,
  max_vfolder_size: null,
  max_pending_session_count: null,
  max_pending_session_resource_slots: null,
  ...given,
});

/** A folder with the defaults of `POST /folders`. */
export const folderRow = (
  given: Partial<FolderRow> & Pick<FolderRow, 'id' | 'name' | 'creator' | 'created_at'>,
): FolderRow => ({
  user: null,
  group: null,
  host: 'local:volume1',
  usage_mode: 'general',
  permission: 'rw',
  cloneable: false,
  status: 'ready',
  shared: false,
  ...given,
});
