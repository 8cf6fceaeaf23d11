import type { Behaviour } from '../behaviour.ts';
import type { Db } from '../db.ts';
import type { KeypairPolicyRow, ProjectPolicyRow, UserPolicyRow } from '../policy-rows.ts';
import type { Time } from '../time.ts';
import { DAY } from './builder.ts';
import { HOSTS } from './rig-facts.ts';
import { keypairPolicyRow, projectPolicyRow, userPolicyRow } from './rows.ts';

const [GiB, TB] = [1_073_741_824, 1_000_000_000_000];
const READ_ONLY = ['mount-in-session', 'download-file'];

/** Names of the user and keypair policies that the university's people follow. */
export const POLICIES = ['default', 'student', 'researcher', 'faculty', 'guest'];
export const KEY_POLICIES = ['default', 'small', 'large'];

/** What a release stores: 23.09 has no folder count here, but folder limits in keypair policies. */
const kept = <Row extends { max_vfolder_count: number | null }>({ writes }: Behaviour, row: Row): Row =>
  writes.folderLimits === 'keypair policies' ? { ...row, max_vfolder_count: null } : row;

function addUserPolicy(db: Db, behaviour: Behaviour, row: UserPolicyRow): void {
  db.user_resource_policies.set(row.name, kept(behaviour, row));
}

function addProjectPolicy(db: Db, behaviour: Behaviour, row: ProjectPolicyRow): void {
  db.project_resource_policies.set(row.name, kept(behaviour, row));
}

function addKeypairPolicy(db: Db, { writes }: Behaviour, row: KeypairPolicyRow): void {
  const folders = { max_vfolder_count: row.max_vfolder_count ?? 10, max_vfolder_size: row.max_vfolder_size ?? 0 };
  const none = { max_vfolder_count: null, max_vfolder_size: null };
  db.keypair_resource_policies.set(row.name, {
    ...row,
    ...(writes.folderLimits === 'keypair policies' ? folders : none),
  });
}

/** The policies `default`, which every installation has. */
export function addDefaultPolicies(db: Db, behaviour: Behaviour, created_at: Time): void {
  const named = { name: 'default', created_at, max_quota_scope_size: -1 };
  addUserPolicy(db, behaviour, userPolicyRow({ ...named, max_session_count_per_model_session: 10 }));
  addProjectPolicy(db, behaviour, projectPolicyRow({ ...named, max_network_count: 3 }));
  addKeypairPolicy(db, behaviour, keypairPolicyRow({ name: 'default', created_at, allowed_vfolder_hosts: HOSTS }));
}

const USER_POLICIES: Record<string, Partial<UserPolicyRow>> = {
  student: { max_quota_scope_size: 100_000_000_000, max_vfolder_count: 5, max_session_count_per_model_session: 1 },
  researcher: { max_quota_scope_size: 2 * TB, max_vfolder_count: 50, max_session_count_per_model_session: 5 },
  faculty: { max_quota_scope_size: -1, max_vfolder_count: 0, max_session_count_per_model_session: 10 },
  guest: { max_quota_scope_size: 5_000_000_000, max_vfolder_count: 1, max_customized_image_count: 0 },
  // nobody follows it
  retired: { max_quota_scope_size: 0, max_vfolder_count: 0 },
};

const PROJECT_POLICIES: Record<string, Partial<ProjectPolicyRow>> = {
  course: { max_quota_scope_size: 500_000_000_000, max_vfolder_count: 20, max_network_count: 1 },
  laboratory: { max_quota_scope_size: 9_007_199_254_740_991, max_vfolder_count: 100, max_network_count: -1 },
  retired: { max_quota_scope_size: 0, max_vfolder_count: 0, max_network_count: 0 },
};

const KEYPAIR_POLICIES: Record<string, Partial<KeypairPolicyRow>> = {
  small: {
    default_for_unspecified: 'LIMITED',
    total_resource_slots: { cpu: '4', mem: String(16 * GiB), 'cuda.shares': '0.3' },
    max_session_lifetime: 86_400,
    max_concurrent_sessions: 2,
    allowed_vfolder_hosts: { 'local:volume1': HOSTS['local:volume1'], 'local:volume2': READ_ONLY },
    max_pending_session_count: 3,
    max_pending_session_resource_slots: { cpu: '8' },
  },
  large: {
    total_resource_slots: { cpu: '128', mem: String(1024 * GiB), 'cuda.device': '16', 'npu-x.device': '4' },
    max_concurrent_sessions: 1_000_000,
    max_containers_per_session: 16,
    idle_timeout: 0,
    allowed_vfolder_hosts: HOSTS,
  },
  // nobody follows it; its limits are at the edges
  retired: {
    default_for_unspecified: 'LIMITED',
    total_resource_slots: { cpu: 'Infinity', mem: '0', 'tpu.device': '1.25' },
    max_session_lifetime: 0,
    max_concurrent_sessions: -1,
    idle_timeout: -1,
    allowed_vfolder_hosts: { 'local:volume1': [], 'nas:gone': READ_ONLY },
  },
};

/** The policy that a project of the university follows. */
export function policyOfProject(name: string): string {
  if (name.startsWith('intro-')) return 'course';
  return name.endsWith('-lab') ? 'laboratory' : 'default';
}

/** Adds the university's policies of every kind. */
export function addPolicies(db: Db, behaviour: Behaviour, founded: Time): void {
  addDefaultPolicies(db, behaviour, founded);
  const named = (name: string, i: number) => ({ name, created_at: founded + (i + 1) * DAY });
  for (const [i, [name, given]] of Object.entries(USER_POLICIES).entries())
    addUserPolicy(db, behaviour, userPolicyRow({ ...named(name, i), ...given }));
  for (const [i, [name, given]] of Object.entries(PROJECT_POLICIES).entries())
    addProjectPolicy(db, behaviour, projectPolicyRow({ ...named(name, i), ...given }));
  for (const [i, [name, given]] of Object.entries(KEYPAIR_POLICIES).entries())
    addKeypairPolicy(db, behaviour, keypairPolicyRow({ ...named(name, i), ...given }));
}
