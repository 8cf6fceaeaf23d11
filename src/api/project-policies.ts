import { queryOptions } from '@tanstack/react-query';
import { amountFrom, type Convention, countFrom, type Limit } from '#lib/limits.ts';
import { run } from './client.ts';
import { managerVersion } from './connection.ts';
import type { ApiError } from './errors.ts';
import {
  PoliciesOfProjectsDocument,
  type ProjectPolicyFieldsFragment,
  ProjectPolicyListDocument,
} from './generated/project-policies.ts';
import { type StoredNone, storedNone } from './policy-stored.ts';
import { projectTypes } from './project-types.ts';

/** How each field stores "no limit" (docs/contract/users-and-auth.md 5.3). */
export const PROJECT_LIMITS = {
  max_vfolder_count: { means: 'zero', write: 0 },
  max_quota_scope_size: { means: 'zero or less', write: -1 },
  max_network_count: { means: 'less than zero', write: -1 },
} as const satisfies Record<string, Convention>;

/** A resource policy of projects. A limit that the connected release does not store is null. */
export type ProjectPolicy = {
  name: string;
  created_at: string | null;
  max_vfolder_count: Limit | null;
  /** Bytes of all folders of a project on a host. */
  max_quota_scope_size: Limit<string> | null;
  max_network_count: Limit | null;
  stored: StoredNone;
};

const toPolicy = (item: ProjectPolicyFieldsFragment): ProjectPolicy => ({
  name: item.name,
  created_at: item.created_at,
  max_vfolder_count: countFrom(PROJECT_LIMITS.max_vfolder_count, item.max_vfolder_count),
  // 23.03 has it under an older name
  max_quota_scope_size: amountFrom(
    PROJECT_LIMITS.max_quota_scope_size,
    item.max_quota_scope_size === undefined ? item.max_vfolder_size : item.max_quota_scope_size,
  ),
  max_network_count: countFrom(PROJECT_LIMITS.max_network_count, item.max_network_count),
  stored: storedNone(PROJECT_LIMITS, item),
});

/** Reads every policy, by name. @throws ApiError. */
async function read(signal?: AbortSignal): Promise<ProjectPolicy[]> {
  const { items } = await run(ProjectPolicyListDocument, {}, { signal });
  return (items ?? []).flatMap(item => (item ? [toPolicy(item)] : [])).sort((a, b) => a.name.localeCompare(b.name));
}

const list = () =>
  queryOptions<ProjectPolicy[], ApiError>({
    queryKey: ['project-policies', 'list'],
    queryFn: ({ signal }) => read(signal),
  });

/** One policy as it is now; null when there is none. @throws ApiError. */
const readOne = async (name: string, signal?: AbortSignal): Promise<ProjectPolicy | null> =>
  (await read(signal)).find(policy => policy.name === name) ?? null;

/** A project with a policy; projects that the manager created have one too. */
export type Follower = { name: string; domain_name: string };

/** The projects with the policy, of those that the person may see. @throws ApiError. */
async function used(name: string, signal?: AbortSignal): Promise<Follower[]> {
  const type = projectTypes(managerVersion(), ['GENERAL', 'MODEL_STORE', 'PERSONAL']);
  const { items } = await run(PoliciesOfProjectsDocument, { type }, { signal });
  return (items ?? [])
    .filter(project => project?.resource_policy === name)
    .map(project => ({ name: project?.name ?? '', domain_name: project?.domain_name ?? '' }));
}

const use = (name: string) =>
  queryOptions<Follower[], ApiError>({
    queryKey: ['project-policies', 'use', name],
    queryFn: ({ signal }) => used(name, signal),
  });

export const projectPolicies = { list, read, readOne, use, used };
