import type { Behaviour } from '../behaviour.ts';
import { addKeypair, addUser, type Db, emptyDb, type Time, type UserRow } from '../db.ts';
import { accessKeyFrom, type Random, randomFrom, secretKeyFrom, uuidFrom } from '../ids.ts';
import { groupRow, keypairRow, userRow } from './rows.ts';

/** Ids that the rig itself gives. */
export const RIG_PROJECT = '44444444-4444-4444-8444-444444444444';
export const RIG_SUPERADMIN = '11111111-1111-4111-8111-111111111111';

const PERMISSIONS = [
  'create-vfolder',
  'modify-vfolder',
  'delete-vfolder',
  'mount-in-session',
  'upload-file',
  'download-file',
  'invite-others',
  'set-user-specific-permission',
];
export const HOSTS = { 'local:volume1': PERMISSIONS, 'local:volume2': PERMISSIONS };
export const SLOTS = { cpu: 'count', mem: 'bytes', 'cuda.device': 'count', 'cuda.shares': 'count' } as const;

/** Adds a user with the one key that comes with it, which is the main one. */
export function addAccount(db: Db, random: Random, user: UserRow, key: { access_key?: string; secret_key?: string; rate_limit?: number } = {}): UserRow {
  const keypair = addKeypair(db, keypairRow(addUser(db, user), { access_key: accessKeyFrom(random), secret_key: secretKeyFrom(random), ...key }));
  user.main_access_key = keypair.access_key;
  return user;
}

/** Adds the project of one's own that 26.9 makes for a user, which then stands first in the user's list. */
export function addPersonalProject(db: Db, random: Random, user: UserRow): void {
  const project = groupRow({
    id: uuidFrom(random),
    name: user.username,
    description: 'Personal Project',
    domain_name: user.domain_name,
    type: 'PERSONAL',
    created_at: user.created_at,
  });
  db.groups.set(project.id, project);
  user.group_ids.unshift(project.id);
}

/** What the rig of real managers holds right after it was started: four users in two domains. */
export function rigSeed(behaviour: Behaviour, start: Time): Db {
  const db = emptyDb();
  const random = randomFrom(20_26);
  const ago = (seconds: number): Time => start - seconds * 1000 + 0.812;
  db.site_name = 'Rig';
  db.resource_slots = { ...SLOTS };
  db.user_resource_policies.set('default', { name: 'default', created_at: ago(60) });
  const domain = { is_active: true, total_resource_slots: {}, integration_id: null };
  // the rig changes the default domain last, which puts it last in the table
  db.domains.set('research', {
    ...domain,
    name: 'research',
    description: 'A second domain, which the domain admin of the first must not see',
    created_at: ago(40),
    modified_at: ago(40),
    allowed_vfolder_hosts: {},
    allowed_docker_registries: [],
    scaling_groups: [],
  });
  db.domains.set('default', {
    ...domain,
    name: 'default',
    description: 'The default domain',
    created_at: ago(60),
    modified_at: ago(20),
    allowed_vfolder_hosts: HOSTS,
    allowed_docker_registries: [`127.0.0.1:${behaviour.registryPort}`],
    scaling_groups: ['default', 'gpu'],
  });
  db.groups.set(
    RIG_PROJECT,
    groupRow({ id: RIG_PROJECT, name: 'default', description: 'The default project', domain_name: 'default', created_at: ago(60), allowed_vfolder_hosts: HOSTS }),
  );
  const modelStore = groupRow({ id: uuidFrom(random), name: 'model-store', description: 'Model Store', domain_name: 'research', type: 'MODEL_STORE', created_at: ago(40) });
  if (behaviour.modelStore) db.groups.set(modelStore.id, modelStore);

  addAccount(
    db,
    random,
    userRow({
      uuid: RIG_SUPERADMIN,
      email: 'admin@example.com',
      password: 'Admin-pw-1!',
      full_name: 'Super Admin',
      role: 'superadmin',
      status_info: 'admin-requested',
      created_at: ago(60),
      group_ids: [RIG_PROJECT],
    }),
    { access_key: 'AKIARIGSUPERADMIN001', secret_key: 'rig-secret-key-0123456789-0123456789-abc', rate_limit: 30_000 },
  );
  const superadminKey = db.keypairs.get('AKIARIGSUPERADMIN001');
  if (superadminKey) superadminKey.ssh_public_key = null;

  const status_info = behaviour.statusInfoOfCreated;
  const made = [
    { email: 'domain-admin@example.com', password: 'Domain-pw-1!', full_name: 'Admin', role: 'admin', group_ids: [RIG_PROJECT] },
    { email: 'user@example.com', password: 'User-pw-1!', full_name: 'User', group_ids: [RIG_PROJECT] },
    { email: 'researcher@example.com', password: 'User-pw-1!', full_name: 'User', domain_name: 'research', group_ids: behaviour.modelStore ? [modelStore.id] : [] },
  ] as const;
  made.forEach((given, i) => {
    const user = userRow({ ...given, group_ids: [...given.group_ids], uuid: uuidFrom(random), status_info, created_at: ago(35 - i) });
    addAccount(db, random, user);
    if (behaviour.personalProjects) addPersonalProject(db, random, user);
  });
  return db;
}
