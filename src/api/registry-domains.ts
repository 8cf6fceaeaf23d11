import { queryOptions } from '@tanstack/react-query';
import { run } from './client.ts';
import type { ApiError } from './errors.ts';
import { AllowRegistriesDocument, DomainRegistriesDocument } from './generated/registries.ts';
import { type Write, write } from './write.ts';

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

/**
 * Lets exactly the domains that are `wanted` use a registry. The manager replaces the whole list of a domain, so `now` is what
 * was read just before. @throws ApiError at the first domain that is refused.
 */
const allow: Write<{ registry: string; wanted: readonly string[]; now: readonly DomainRegistries[] }> = {
  mutationFn: async ({ registry, wanted, now }) => {
    for (const { name, allowed_docker_registries: before } of now) {
      if (wanted.includes(name) === before.includes(registry)) continue;
      const after = wanted.includes(name) ? [...before, registry] : before.filter(one => one !== registry);
      const changes = [{ label: 'registry.domains.list', from: before, to: after } as const];
      await write(
        AllowRegistriesDocument,
        { name, props: { allowed_docker_registries: after } },
        { action: 'registries.domains.edit', subject: name, changes, cli: null },
      );
    }
  },
  meta: { stale: [['domains', 'registries']] },
};

export const registryDomains = { list, read, allow };
