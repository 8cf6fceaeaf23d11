import type { Behaviour } from '../behaviour.ts';
import { type Db, emptyDb } from '../db.ts';
import { randomFrom, uuidFrom } from '../ids.ts';
import type { Time } from '../time.ts';
import { rigVolumes } from '../volume-rows.ts';
import { addDefaultPolicies } from './policies.ts';
import { addRigRegistry } from './registries.ts';
import { addRigGroups } from './resource-groups.ts';
import { HOSTS, RIG_PROJECT, RIG_SUPERADMIN, RIG_SUPERADMIN_KEY } from './rig-facts.ts';
import { addRigImages } from './rig-images.ts';
import { addRigResources } from './rig-resources.ts';
import { addAccount, addPersonalProject, groupRow, userRow } from './rows.ts';

/** The state of the rig of real managers right after its start: four users in two domains. */
export function rigSeed(behaviour: Behaviour, start: Time): Db {
  const db = emptyDb();
  const random = randomFrom(20_26);
  const ago = (seconds: number): Time => start - seconds * 1000 + 0.812;
  db.site_name = 'Rig';
  db.resource_slots = { cpu: 'count', mem: 'bytes' };
  db.role_data = false;
  db.volumes = rigVolumes();
  addRigRegistry(db, behaviour);
  addRigImages(db, behaviour);
  addRigResources(db, behaviour, randomFrom(3), start);
  addRigGroups(db, behaviour, ago(60));
  addDefaultPolicies(db, behaviour, ago(60));
  const domain = { is_active: true, total_resource_slots: {}, integration_id: null };
  // the rig updates the default domain last, so it comes last in the table
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
    groupRow({
      id: RIG_PROJECT,
      name: 'default',
      description: 'The default project',
      domain_name: 'default',
      created_at: ago(60),
      allowed_vfolder_hosts: HOSTS,
    }),
  );
  const modelStore = groupRow({
    id: uuidFrom(random),
    name: 'model-store',
    description: 'Model Store',
    domain_name: 'research',
    type: 'MODEL_STORE',
    created_at: ago(40),
  });
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
    RIG_SUPERADMIN_KEY,
  );
  const superadminKey = db.keypairs.get(RIG_SUPERADMIN_KEY.access_key);
  if (superadminKey) superadminKey.ssh_public_key = null;

  const status_info = behaviour.statusInfoOfCreated;
  const made = [
    {
      email: 'domain-admin@example.com',
      password: 'Domain-pw-1!',
      full_name: 'Admin',
      role: 'admin',
      group_ids: [RIG_PROJECT],
    },
    { email: 'user@example.com', password: 'User-pw-1!', full_name: 'User', group_ids: [RIG_PROJECT] },
    {
      email: 'researcher@example.com',
      password: 'User-pw-1!',
      full_name: 'User',
      domain_name: 'research',
      group_ids: behaviour.modelStore ? [modelStore.id] : [],
    },
  ] as const;
  made.forEach((given, i) => {
    const user = userRow({
      ...given,
      group_ids: [...given.group_ids],
      uuid: uuidFrom(random),
      status_info,
      created_at: ago(35 - i),
    });
    addAccount(db, random, user);
    if (behaviour.personalProjects) addPersonalProject(db, random, user);
  });
  return db;
}
