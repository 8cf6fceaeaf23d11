import { wireTime } from '../clock.ts';
import type { Context } from '../context.ts';
import type { KeyPairResourcePolicy, ProjectResourcePolicy, UserResourcePolicy } from '../generated/sources.ts';
import type { KeypairPolicyRow, PolicyRow, ProjectPolicyRow, UserPolicyRow } from '../policy-rows.ts';
import { keypairPolicyRow, projectPolicyRow, userPolicyRow } from '../seed/rows.ts';

export type Kind = 'keypair' | 'user' | 'project';

/** A kind of policy: its names in errors, the table that refers to it, and its numeric columns in order. */
type KindFacts = {
  noun: string;
  type: string;
  table: string;
  usedBy: string;
  foreignKey: string;
  numbers: readonly string[];
};

const factsOf = (kind: Kind, noun: string, type: string, usedBy: string, numbers: string[]): KindFacts => ({
  noun,
  type,
  table: `${kind}_resource_policies`,
  usedBy,
  foreignKey: `fk_${usedBy}_resource_policy_${kind}_resource_policies`,
  numbers,
});

export const KINDS: Record<Kind, KindFacts> = {
  keypair: factsOf('keypair', 'Keypair', 'KeyPairResourcePolicy', 'keypairs', []),
  user: factsOf('user', 'User', 'UserResourcePolicy', 'users', [
    'max_vfolder_count',
    'max_quota_scope_size',
    'max_session_count_per_model_session',
    'max_customized_image_count',
  ]),
  project: factsOf('project', 'Project', 'ProjectResourcePolicy', 'groups', [
    'max_vfolder_count',
    'max_quota_scope_size',
    'max_network_count',
  ]),
};

/** The rows of a kind. */
export function rowsOf({ db }: Context, kind: Kind): Map<string, PolicyRow> {
  if (kind === 'keypair') return db.keypair_resource_policies;
  return kind === 'user' ? db.user_resource_policies : db.project_resource_policies;
}

/** Whether a policy is in use. */
export function isUsed({ db }: Context, kind: Kind, name: string): boolean {
  const rows = kind === 'keypair' ? db.keypairs : kind === 'user' ? db.users : db.groups;
  for (const row of rows.values()) if (row.resource_policy === name) return true;
  return false;
}

/** A new row of a kind. */
export function newRow(kind: Kind, given: Partial<PolicyRow> & { name: string; created_at: number }): PolicyRow {
  if (kind === 'keypair') return keypairPolicyRow(given as KeypairPolicyRow);
  return kind === 'user' ? userPolicyRow(given as UserPolicyRow) : projectPolicyRow(given as ProjectPolicyRow);
}

/** The schema's type of each kind of policy. */
export type PolicyTypes = {
  keypair: KeyPairResourcePolicy;
  user: UserResourcePolicy;
  project: ProjectResourcePolicy;
};

const keypairPolicyOf = (row: KeypairPolicyRow): KeyPairResourcePolicy => {
  const pending = row.max_pending_session_resource_slots;
  return {
    ...row,
    created_at: wireTime(row.created_at),
    total_resource_slots: JSON.stringify(row.total_resource_slots),
    allowed_vfolder_hosts: JSON.stringify(row.allowed_vfolder_hosts),
    max_pending_session_resource_slots: pending && JSON.stringify(pending),
  };
};

const userPolicyOf = (row: UserPolicyRow): UserResourcePolicy => ({
  ...row,
  id: `UserResourcePolicy:${row.name}`,
  created_at: wireTime(row.created_at),
  max_vfolder_size: null,
});

/** `max_vfolder_size` mirrors the quota. */
const projectPolicyOf = (row: ProjectPolicyRow): ProjectResourcePolicy => ({
  ...row,
  id: `ProjectResourcePolicy:${row.name}`,
  created_at: wireTime(row.created_at),
  max_vfolder_size: row.max_quota_scope_size,
});

const OF: { [K in Kind]: (row: never) => PolicyTypes[K] } = {
  keypair: keypairPolicyOf,
  user: userPolicyOf,
  project: projectPolicyOf,
};

/** A policy of the schema. */
export const policyOf = <K extends Kind>(kind: K, row: PolicyRow): PolicyTypes[K] => OF[kind](row as never);
