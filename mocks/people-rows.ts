import type { Time } from './time.ts';

/** Rows of users, key pairs, domains and projects. */

export type UserStatus = 'active' | 'inactive' | 'deleted' | 'before-verification';
export type UserRole = 'superadmin' | 'admin' | 'user' | 'monitor';

/** What makes a login fail besides the password; see the demo accounts in README.md. */
export type LoginObstacle = 'enroll' | 'expired password' | 'hook' | 'unreachable' | 'shaky';

export type UserRow = {
  uuid: string;
  /** Null only if 23.09 or 24.09 was sent null, like domain_name and need_password_change. */
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
  /** CIDR texts; null or an empty list allows all. */
  allowed_client_ip: string[] | null;
  totp_activated: boolean | null;
  totp_activated_at: Time | null;
  sudo_session_enabled: boolean;
  main_access_key: string | null;
  container_uid: number | null;
  container_main_gid: number | null;
  container_gids: number[] | null;
  /** Ids of the user's projects, in the order of joining. */
  group_ids: string[];
  obstacle: LoginObstacle | null;
  /** Concurrent logins that the user's policy allows; null: unlimited. */
  max_concurrent_logins: number | null;
  /** Lifetime of the user's sessions in seconds; null: the webserver's own. */
  session_seconds: number | null;
};

export type KeypairRow = {
  access_key: string;
  secret_key: string;
  user: string;
  /** Null only if 23.09 to 25.x were sent null; requests require true. */
  is_active: boolean | null;
  is_admin: boolean | null;
  resource_policy: string;
  created_at: Time;
  rate_limit: number;
  ssh_public_key: string | null;
  /** Number of requests and time of the last one, which the manager stores outside of its database. */
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
