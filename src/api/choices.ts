import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { run } from './client.ts';
import type { ApiError } from './errors.ts';
import { containsText } from './filter.ts';
import {
  DomainChoicesDocument,
  KeyPairPolicyChoicesDocument,
  OwnDomainDocument,
  OwnerChoicesDocument,
  ProjectChoicesDocument,
  ProjectPolicyChoicesDocument,
  ResourceGroupChoicesDocument,
  UserPolicyChoicesDocument,
} from './generated/choices.ts';
import { rememberNames } from './project-ids.ts';

/** How long choices of filters and forms are fresh, in ms: they rarely change. */
const KEPT = 5 * 60_000;

/** Options of names, or of values of the manager, that are said as they are. */
export const asOptions = (values: readonly string[]) => values.map(value => ({ value, label: value }));

const names = (items: readonly ({ name: string | null } | null)[] | null) =>
  (items ?? []).flatMap(item => (item?.name ? [item.name] : []));

const choice = <Item>(key: string, read: (signal: AbortSignal) => Promise<Item[]>) =>
  queryOptions<Item[], ApiError>({
    queryKey: ['choices', key],
    queryFn: ({ signal }) => read(signal),
    staleTime: KEPT,
  });

/** Names of the active domains. Without `all` only the person's own: domain admins may not list domains. */
const domains = (all: boolean) =>
  choice(all ? 'domains' : 'own-domain', async signal => {
    if (all) return names((await run(DomainChoicesDocument, {}, { signal })).items).sort();
    return names([(await run(OwnDomainDocument, {}, { signal })).item]);
  });

export type Project = { id: string; name: string; domain_name: string };

/** The projects of an answer, without those that have no id. */
export const toProjects = (
  items: readonly ({ id: string | null; name: string | null; domain_name: string | null } | null)[] | null,
): Project[] =>
  (items ?? []).flatMap(p => (p?.id ? [{ id: p.id, name: p.name ?? '', domain_name: p.domain_name ?? '' }] : []));

/** The active projects that the person may see, by domain and name. */
const projects = () =>
  choice<Project>('projects', async signal => {
    const { items } = await run(ProjectChoicesDocument, { domain_name: null }, { signal });
    const all = toProjects(items);
    rememberNames(all);
    return all.sort((a, b) => a.domain_name.localeCompare(b.domain_name) || a.name.localeCompare(b.name));
  });

/** The active projects that the person may see, as options of a filter by their ids. */
const projectOptions = () => ({
  ...projects(),
  select: (all: Project[]) =>
    all.map(({ id, name, domain_name }) => ({ value: id, label: `${name} · ${domain_name}` })),
});

/** Names of the user resource policies. */
const userPolicies = () =>
  choice('user-policies', async signal => names((await run(UserPolicyChoicesDocument, {}, { signal })).items).sort());

/** Names of the key pair resource policies. */
const keypairPolicies = () =>
  choice('keypair-policies', async signal =>
    names((await run(KeyPairPolicyChoicesDocument, {}, { signal })).items).sort(),
  );

export type Owner = { uuid: string; email: string; full_name: string; status: string };

/**
 * The first 20 users whose e-mail address contains a text, and the number of all. Not cached for long: users change
 * often.
 */
const owners = (text: string) =>
  queryOptions<Found, ApiError>({
    queryKey: ['choices', 'owners', text],
    queryFn: async ({ signal }) => {
      const { page } = await run(OwnerChoicesDocument, { filter: containsText('email', text) }, { signal });
      const found = (page?.items ?? []).flatMap(item =>
        item?.email
          ? [{ uuid: item.uuid ?? '', email: item.email, full_name: item.full_name ?? '', status: item.status ?? '' }]
          : [],
      );
      return { owners: found, total: page?.total_count ?? 0 };
    },
    placeholderData: keepPreviousData,
  });

type Found = { owners: Owner[]; total: number };

/** The same as suggestions of a form. */
const ownerSuggestions = (text: string) => ({
  ...owners(text),
  select: ({ owners: all, total }: Found) => ({
    items: all.map(({ uuid, email, full_name, status }) => ({
      id: uuid,
      value: email,
      about: status === 'active' ? full_name : [full_name, status].filter(Boolean).join(' · '),
    })),
    total,
  }),
});

/** Names of the project resource policies. */
const projectPolicies = () =>
  choice('project-policies', async signal =>
    names((await run(ProjectPolicyChoicesDocument, {}, { signal })).items).sort(),
  );

/** Names of the active resource groups. Superadmins only. */
const resourceGroups = () =>
  choice('resource-groups', async signal =>
    names((await run(ResourceGroupChoicesDocument, {}, { signal })).items).sort(),
  );

export const choices = {
  domains,
  projects,
  projectOptions,
  userPolicies,
  keypairPolicies,
  projectPolicies,
  resourceGroups,
  owners,
  ownerSuggestions,
};
