import { expect, test } from 'vitest';
import { isAdministrator, may, type Operation, ROLES, type Role } from '#api/access.ts';

/** Who is meant to read what (docs/contract/users-and-auth.md 2.2). */
const TABLE: Record<Operation, Role[]> = {
  user_list: ['superadmin', 'admin'],
  create_user: ['superadmin'],
  modify_user: ['superadmin'],
  purge_user: ['superadmin'],
  keypair_list: ['superadmin', 'admin'],
  create_keypair: ['superadmin'],
  modify_keypair: ['superadmin'],
  delete_keypair: ['superadmin'],
  keypair_resource_policies: ['superadmin', 'admin'],
  domains: ['superadmin'],
  groups: ['superadmin', 'admin'],
  user_resource_policies: ['superadmin', 'admin'],
  project_resource_policies: ['superadmin', 'admin'],
  create_keypair_resource_policy: ['superadmin'],
  modify_keypair_resource_policy: ['superadmin'],
  delete_keypair_resource_policy: ['superadmin'],
  create_user_resource_policy: ['superadmin'],
  modify_user_resource_policy: ['superadmin'],
  delete_user_resource_policy: ['superadmin'],
  create_project_resource_policy: ['superadmin'],
  modify_project_resource_policy: ['superadmin'],
  delete_project_resource_policy: ['superadmin'],
  images: ['superadmin', 'admin'],
  modify_image: ['superadmin'],
  alias_image: ['superadmin'],
  forget_image: ['superadmin'],
  purge_images: ['superadmin'],
  resource_presets: ['superadmin', 'admin'],
  create_resource_preset: ['superadmin'],
  modify_resource_preset: ['superadmin'],
  delete_resource_preset: ['superadmin'],
  container_registries: ['superadmin'],
  create_container_registry: ['superadmin'],
  modify_container_registry: ['superadmin'],
  delete_container_registry: ['superadmin'],
  rescan_images: ['superadmin'],
  modify_domain: ['superadmin'],
  scaling_groups: ['superadmin'],
  create_scaling_group: ['superadmin'],
  modify_scaling_group: ['superadmin'],
  delete_scaling_group: ['superadmin'],
  agent_list: ['superadmin'],
  agent_summary_list: ['superadmin', 'admin'],
  modify_agent: ['superadmin'],
  all_vfolder_hosts: ['superadmin'],
  storage_volume_list: ['superadmin'],
  vfolder_list: ['superadmin', 'admin'],
  compute_session_list: ['superadmin', 'admin'],
  write_project_folders: ['superadmin', 'admin'],
  config: ['superadmin'],
  maintain: ['superadmin'],
  inspect: ['superadmin'],
};

test.each(Object.entries(TABLE))('%s is for %j', (operation, roles) => {
  expect(ROLES.filter(role => may(role, operation as Operation))).toEqual(roles);
});

test('the console is for administrators of the cluster and of domains', () => {
  expect(ROLES.filter(isAdministrator)).toEqual(['superadmin', 'admin']);
});

test('a role that nobody knows opens nothing', () => {
  expect(isAdministrator('owner' as Role)).toBe(false);
  expect(may('owner' as Role, 'user_list')).toBe(false);
});
