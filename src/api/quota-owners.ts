import { queryOptions } from '@tanstack/react-query';
import type { Limit } from '#lib/limits.ts';
import { lacks } from './capabilities.ts';
import { run } from './client.ts';
import { managerVersion } from './connection.ts';
import type { ApiError } from './errors.ts';
import { QuotaDomainsDocument, QuotaProjectsDocument } from './generated/quota-scopes.ts';
import { projectPolicies } from './project-policies.ts';
import { projectTypes } from './project-types.ts';
import { userPolicies } from './user-policies.ts';

/** A domain or a project; an inactive one can still have folders. */
type Named = { name: string; is_active: boolean };
export type QuotaProject = Named & { id: string; resource_policy: string | null };

const byName = (a: Named, b: Named): number =>
  Number(b.is_active) - Number(a.is_active) || a.name.localeCompare(b.name);

/** All domains: active ones first, by name. Superadmins only. */
const domains = () =>
  queryOptions<Named[], ApiError>({
    queryKey: ['quota-owners', 'domains'],
    queryFn: async ({ signal }) => {
      const { items } = await run(QuotaDomainsDocument, {}, { signal });
      return (items ?? [])
        .flatMap(item => (item?.name ? [{ name: item.name, is_active: item.is_active ?? true }] : []))
        .sort(byName);
    },
  });

/** The projects of a domain that can have folders: active ones first, by name. */
const projects = (domain_name: string) =>
  queryOptions<QuotaProject[], ApiError>({
    queryKey: ['quota-owners', 'projects', domain_name],
    queryFn: async ({ signal }) => {
      const type = projectTypes(managerVersion(), ['GENERAL', 'MODEL_STORE']);
      const { items } = await run(QuotaProjectsDocument, { domain_name, type }, { signal });
      return (items ?? [])
        .flatMap(item =>
          item?.id
            ? [
                {
                  id: item.id,
                  name: item.name ?? '',
                  is_active: item.is_active ?? true,
                  resource_policy: item.resource_policy,
                },
              ]
            : [],
        )
        .sort(byName);
    },
  });

type WithLimit = { name: string; max_quota_scope_size: Limit<string> | null };

/** The default of a policy; null if there is no such policy, or it does not say. */
const limitIn = (name: string | null) => (all: readonly WithLimit[]) =>
  all.find(policy => policy.name === name)?.max_quota_scope_size ?? null;

/** The limit that a policy gives the first folder of a user on a host, if no quota is set. */
const defaultOfUser = (policy: string | null) => ({ ...userPolicies.list(), select: limitIn(policy) });

/** The same of a project. */
const defaultOfProject = (policy: string | null) => ({ ...projectPolicies.list(), select: limitIn(policy) });

/** The policy's name of that limit: 23.03 has it under an older one (docs/contract/users-and-auth.md 5.2, 5.3). */
export const defaultField = (manager: string): string =>
  lacks(manager, 'UserResourcePolicy.max_quota_scope_size') === null ? 'max_quota_scope_size' : 'max_vfolder_size';

export const quotaOwners = { domains, projects, defaultOfUser, defaultOfProject };
