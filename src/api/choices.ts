import { queryOptions } from '@tanstack/react-query';
import { run } from './client.ts';
import type { ApiError } from './errors.ts';
import {
  DomainChoicesDocument,
  KeyPairPolicyChoicesDocument,
  OwnDomainDocument,
  ProjectChoicesDocument,
  ProjectPolicyChoicesDocument,
  UserPolicyChoicesDocument,
} from './generated/choices.ts';

/** What filters and forms offer: rarely changed, so kept for five minutes. */
const KEPT = 5 * 60_000;

const names = (items: readonly ({ name: string | null } | null)[] | null) =>
  (items ?? []).flatMap(item => (item?.name ? [item.name] : []));

const choice = <Item>(key: string, read: (signal: AbortSignal) => Promise<Item[]>) =>
  queryOptions<Item[], ApiError>({
    queryKey: ['choices', key],
    queryFn: ({ signal }) => read(signal),
    staleTime: KEPT,
  });

/** Names of the active domains; for a domain admin, who may not list them, only the own one. */
const domains = (all: boolean) =>
  choice(all ? 'domains' : 'own-domain', async signal => {
    if (all) return names((await run(DomainChoicesDocument, {}, { signal })).items).sort();
    return names([(await run(OwnDomainDocument, {}, { signal })).item]);
  });

export type Project = { id: string; name: string; domain_name: string };

/** The active projects that the person may see, by domain and name. */
const projects = () =>
  choice<Project>('projects', async signal => {
    const { items } = await run(ProjectChoicesDocument, { domain_name: null }, { signal });
    const all = (items ?? []).flatMap(p =>
      p?.id ? [{ id: p.id, name: p.name ?? '', domain_name: p.domain_name ?? '' }] : [],
    );
    return all.sort((a, b) => a.domain_name.localeCompare(b.domain_name) || a.name.localeCompare(b.name));
  });

/** Names of the user resource policies. */
const userPolicies = () =>
  choice('user-policies', async signal => names((await run(UserPolicyChoicesDocument, {}, { signal })).items).sort());

/** Names of the key pair resource policies. */
const keypairPolicies = () =>
  choice('keypair-policies', async signal =>
    names((await run(KeyPairPolicyChoicesDocument, {}, { signal })).items).sort(),
  );

/** Names of the project resource policies. */
const projectPolicies = () =>
  choice('project-policies', async signal =>
    names((await run(ProjectPolicyChoicesDocument, {}, { signal })).items).sort(),
  );

export const choices = { domains, projects, userPolicies, keypairPolicies, projectPolicies };
