/** The roles as the manager names them (docs/contract/users-and-auth.md 2). */
export const ROLES = ['superadmin', 'admin', 'user', 'monitor'] as const;
export type Role = (typeof ROLES)[number];

const SUPERADMIN: readonly Role[] = ['superadmin'];
const ADMINS: readonly Role[] = ['superadmin', 'admin'];

/**
 * Which role may use which operation, by the manager's own names: the one table that the route guard, the menu and
 * every button read. It is no lock: the manager decides, and old managers allow more than this table
 * (docs/contract/users-and-auth.md 2.1, 2.2).
 */
const ALLOWED = {
  user_list: ADMINS,
  create_user: SUPERADMIN,
  modify_user: SUPERADMIN,
  purge_user: SUPERADMIN,
  keypair_list: ADMINS,
  create_keypair: SUPERADMIN,
  modify_keypair: SUPERADMIN,
  delete_keypair: SUPERADMIN,
  keypair_resource_policies: ADMINS,
  domains: SUPERADMIN,
  groups: ADMINS,
  user_resource_policies: ADMINS,
  project_resource_policies: ADMINS,
  create_keypair_resource_policy: SUPERADMIN,
  modify_keypair_resource_policy: SUPERADMIN,
  delete_keypair_resource_policy: SUPERADMIN,
  create_user_resource_policy: SUPERADMIN,
  modify_user_resource_policy: SUPERADMIN,
  delete_user_resource_policy: SUPERADMIN,
  create_project_resource_policy: SUPERADMIN,
  modify_project_resource_policy: SUPERADMIN,
  delete_project_resource_policy: SUPERADMIN,
  images: ADMINS,
  modify_image: SUPERADMIN,
  alias_image: SUPERADMIN,
  forget_image: SUPERADMIN,
  purge_images: SUPERADMIN,
  resource_presets: ADMINS,
  create_resource_preset: SUPERADMIN,
  modify_resource_preset: SUPERADMIN,
  delete_resource_preset: SUPERADMIN,
  container_registries: SUPERADMIN,
  create_container_registry: SUPERADMIN,
  modify_container_registry: SUPERADMIN,
  delete_container_registry: SUPERADMIN,
  rescan_images: SUPERADMIN,
  modify_domain: SUPERADMIN,
  scaling_groups: SUPERADMIN,
  create_scaling_group: SUPERADMIN,
  modify_scaling_group: SUPERADMIN,
  delete_scaling_group: SUPERADMIN,
  agent_list: SUPERADMIN,
  agent_summary_list: ADMINS,
  modify_agent: SUPERADMIN,
  all_vfolder_hosts: SUPERADMIN,
  storage_volume_list: SUPERADMIN,
  vfolder_list: ADMINS,
  compute_session_list: ADMINS,
  write_project_folders: ADMINS,
  config: SUPERADMIN,
  maintain: SUPERADMIN,
  inspect: SUPERADMIN,
} as const satisfies Record<string, readonly Role[]>;

export type Operation = keyof typeof ALLOWED;

/** Whether a role may use an operation. */
export const may = (role: Role, operation: Operation): boolean => ALLOWED[operation].includes(role);

/** Whether this console is for the role at all. */
export const isAdministrator = (role: Role): boolean => ADMINS.includes(role);
