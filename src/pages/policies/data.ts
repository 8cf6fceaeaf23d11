import { type Capability, lacks } from '#api/capabilities.ts';
import { type IdleTimeout, KEYPAIR_LIMITS } from '#api/keypair-policies.ts';
import { PROJECT_LIMITS } from '#api/project-policies.ts';
import { USER_LIMITS } from '#api/user-policies.ts';
import type { PlainKey } from '#i18n/messages.ts';
import type { Measure } from '#kit/form/limit-text.ts';
import type { Convention, Limit } from '#lib/limits.ts';
import { STORAGE_UNITS } from '#lib/units.ts';
import type { Kind, Policy } from './kinds.ts';

/** A limit that is a single number. Columns, details, comparison and form are generated from these. */
export type Datum = {
  /** The manager's own name. */
  name: string;
  label: PlainKey;
  /** The label of its column, which has less room. */
  short: PlainKey;
  width: number;
  measure: Measure;
  /** How it stores "no limit"; null if there always is a limit. */
  convention: Convention | null;
  least: '0' | '1';
  group: 'sessions' | 'pending' | 'folders' | 'limits';
  /** The value in a new policy. */
  fresh: string;
  /** The capability of a manager that stores it. */
  needs?: Capability;
  optional?: boolean;
};

const storage: Measure = { bytes: STORAGE_UNITS };
const whole = { measure: 'whole', least: '1', fresh: '∞' } as const;

const KEYPAIR: readonly Datum[] = [
  {
    ...whole,
    name: 'max_concurrent_sessions',
    label: 'policy.max_concurrent_sessions',
    short: 'policies.col.max_concurrent_sessions',
    width: 78,
    convention: KEYPAIR_LIMITS.max_concurrent_sessions,
    group: 'sessions',
  },
  {
    ...whole,
    name: 'max_containers_per_session',
    label: 'policy.max_containers_per_session',
    short: 'policies.col.max_containers_per_session',
    width: 92,
    convention: null,
    fresh: '1',
    group: 'sessions',
  },
  {
    ...whole,
    name: 'idle_timeout',
    label: 'policy.idle_timeout',
    short: 'policies.col.idle_timeout',
    width: 78,
    convention: KEYPAIR_LIMITS.idle_timeout,
    group: 'sessions',
  },
  {
    ...whole,
    name: 'max_session_lifetime',
    label: 'policy.max_session_lifetime',
    short: 'policies.col.max_session_lifetime',
    width: 96,
    convention: KEYPAIR_LIMITS.max_session_lifetime,
    group: 'sessions',
  },
  {
    ...whole,
    name: 'max_concurrent_sftp_sessions',
    label: 'policy.max_concurrent_sftp_sessions',
    short: 'policy.max_concurrent_sftp_sessions',
    width: 190,
    convention: KEYPAIR_LIMITS.max_concurrent_sftp_sessions,
    group: 'sessions',
    needs: 'KeyPairResourcePolicy.max_concurrent_sftp_sessions',
    optional: true,
  },
  {
    ...whole,
    name: 'max_pending_session_count',
    label: 'policy.max_pending_session_count',
    short: 'policy.max_pending_session_count',
    width: 140,
    convention: KEYPAIR_LIMITS.max_pending_session_count,
    least: '0',
    group: 'pending',
    needs: 'KeyPairResourcePolicy.max_pending_session_count',
    optional: true,
  },
];

/** Stored in policies of key pairs up to 23.09 (docs/contract/users-and-auth.md 5.1). */
const OLD_FOLDERS: readonly Datum[] = [
  {
    ...whole,
    name: 'max_vfolder_count',
    label: 'policy.max_vfolder_count',
    short: 'policy.max_vfolder_count',
    width: 80,
    convention: KEYPAIR_LIMITS.max_vfolder_count,
    group: 'folders',
    optional: true,
  },
  {
    ...whole,
    name: 'max_vfolder_size',
    label: 'policy.max_vfolder_size',
    short: 'policies.col.max_vfolder_size',
    width: 160,
    measure: storage,
    convention: KEYPAIR_LIMITS.max_vfolder_size,
    group: 'folders',
    optional: true,
  },
];

/** The limits of folders in policies of their owners. */
const folders = (count: Convention, size: Convention): readonly Datum[] => [
  {
    ...whole,
    name: 'max_vfolder_count',
    label: 'policy.max_vfolder_count',
    short: 'policy.max_vfolder_count',
    width: 110,
    convention: count,
    group: 'limits',
    needs: 'folder limits out of keypair policies',
  },
  {
    ...whole,
    name: 'max_quota_scope_size',
    label: 'policy.max_quota_scope_size',
    short: 'policies.col.max_quota_scope_size',
    width: 170,
    measure: storage,
    convention: size,
    group: 'limits',
  },
];

const USER: readonly Datum[] = [
  ...folders(USER_LIMITS.max_vfolder_count, USER_LIMITS.max_quota_scope_size),
  {
    ...whole,
    name: 'max_session_count_per_model_session',
    label: 'policy.max_session_count_per_model_session',
    short: 'policy.max_session_count_per_model_session',
    width: 200,
    convention: null,
    least: '0',
    fresh: '10',
    group: 'limits',
    needs: 'UserResourcePolicy.max_session_count_per_model_session',
  },
  {
    ...whole,
    name: 'max_customized_image_count',
    label: 'policy.max_customized_image_count',
    short: 'policy.max_customized_image_count',
    width: 160,
    convention: null,
    least: '0',
    fresh: '3',
    group: 'limits',
    needs: 'UserResourcePolicy.max_customized_image_count',
  },
];

const PROJECT: readonly Datum[] = [
  ...folders(PROJECT_LIMITS.max_vfolder_count, PROJECT_LIMITS.max_quota_scope_size),
  {
    ...whole,
    name: 'max_network_count',
    label: 'policy.max_network_count',
    short: 'policy.max_network_count',
    width: 120,
    convention: PROJECT_LIMITS.max_network_count,
    least: '0',
    fresh: '3',
    group: 'limits',
    needs: 'ProjectResourcePolicy.max_network_count',
  },
];

/** Whether policies of key pairs have the limits of folders. */
export const holdsFolders = (manager: string): boolean =>
  lacks(manager, 'folder limits out of keypair policies') !== null;

/** The limits of a kind on a release, including those that the release lacks. */
export function dataOf(kind: Kind, manager: string): readonly Datum[] {
  if (kind === 'user') return USER;
  if (kind === 'project') return PROJECT;
  return holdsFolders(manager) ? [...KEYPAIR, ...OLD_FOLDERS] : KEYPAIR;
}

/** The release that a limit needs; null if the connected one has it. */
export const needsOf = ({ needs }: Datum, manager: string): string | null => (needs ? lacks(manager, needs) : null);

export type Held = Limit | Limit<string> | IdleTimeout | null;

/** The value of a limit in a policy. */
export const heldOf = (policy: Policy, { name }: Pick<Datum, 'name'>): Held =>
  (policy as unknown as Record<string, Held | undefined>)[name] ?? null;

/** Whether the system's own setting applies. */
export const isSystem = (held: Held): held is { readonly system: true } =>
  typeof held === 'object' && held !== null && 'system' in held;
