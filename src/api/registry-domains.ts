import { queryOptions } from '@tanstack/react-query';
import { run } from './client.ts';
import type { ApiError } from './errors.ts';
import { DomainRegistriesDocument } from './generated/registries.ts';

/** A domain, and the names of registries whose images it may use (docs/contract/resources-and-operations.md 2.5). */
export type DomainRegistries = { name: string; is_active: boolean; allowed_docker_registries: readonly string[] };

async function read(signal?: AbortSignal): Promise<DomainRegistries[]> {
  const { items } = await run(DomainRegistriesDocument, {}, { signal });
  return (items ?? [])
    .flatMap(item =>
      item?.name
        ? [
            {
              name: item.name,
              is_active: item.is_active ?? true,
              allowed_docker_registries: (item.allowed_docker_registries ?? []).filter(name => name !== null),
            },
          ]
        : [],
    )
    .sort((a, b) => a.name.localeCompare(b.name));
}

const list = () =>
  queryOptions<DomainRegistries[], ApiError>({
    queryKey: ['domains', 'registries'],
    queryFn: ({ signal }) => read(signal),
  });

/** Names of the domains that allow a registry. */
export const domainsAllowing = (name: string, domains: readonly DomainRegistries[]): string[] =>
  domains.filter(domain => domain.allowed_docker_registries.includes(name)).map(domain => domain.name);

export const registryDomains = { list, read };
