import type { Time } from './time.ts';

type Slots = Record<string, string>;

/** Limits of users; 23.09 has no folder count. */
export type UserPolicyRow = {
  name: string;
  created_at: Time;
  max_vfolder_count: number | null;
  max_quota_scope_size: number | null;
  max_session_count_per_model_session: number | null;
  max_customized_image_count: number | null;
};

/** Limits of projects. */
export type ProjectPolicyRow = {
  name: string;
  created_at: Time;
  max_vfolder_count: number | null;
  max_quota_scope_size: number | null;
  max_network_count: number | null;
};

/** Limits of key pairs; those of folders exist up to 23.09. */
export type KeypairPolicyRow = {
  name: string;
  created_at: Time;
  default_for_unspecified: 'LIMITED' | 'UNLIMITED';
  total_resource_slots: Slots;
  max_session_lifetime: number | null;
  max_concurrent_sessions: number | null;
  max_concurrent_sftp_sessions: number | null;
  max_containers_per_session: number | null;
  idle_timeout: number | null;
  allowed_vfolder_hosts: Record<string, string[]>;
  max_vfolder_count: number | null;
  max_vfolder_size: number | null;
  max_pending_session_count: number | null;
  max_pending_session_resource_slots: Slots | null;
};

export type PolicyRow = UserPolicyRow | ProjectPolicyRow | KeypairPolicyRow;
