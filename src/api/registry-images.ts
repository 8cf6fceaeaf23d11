import { queryOptions } from '@tanstack/react-query';
import { run } from './client.ts';
import type { ApiError } from './errors.ts';
import { RegistryImagesDocument } from './generated/registries.ts';
import type { Registry } from './registries.ts';

/** How many images there are, by registry and project: plain data, for the export worker too. */
export type ImageCounts = readonly { registry: string; project: string | null; count: number }[];

/** Without all of these the manager leaves images out (docs/contract/resources-and-operations.md 1.3). */
const EVERY_KIND = ['general', 'operational', 'customized'];

async function read(signal?: AbortSignal): Promise<ImageCounts> {
  const { items } = await run(RegistryImagesDocument, { load_filters: EVERY_KIND }, { signal });
  const counts = new Map<string, ImageCounts[number]>();
  for (const item of items ?? []) {
    if (!item) continue;
    const [registry, project] = [item.registry ?? '', item.project ?? null];
    const key = `${registry} ${project}`;
    counts.set(key, { registry, project, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

const counts = () =>
  queryOptions<ImageCounts, ApiError>({ queryKey: ['images', 'by-registry'], queryFn: ({ signal }) => read(signal) });

/**
 * How many images a registry has; null while they are not known. Up to 24.03 images name no project; later a row of a
 * registry has those of its project.
 */
export const imagesOf = ({ row_id, registry_name, project }: Registry, all: ImageCounts | null): number | null =>
  all
    ?.filter(one => one.registry === registry_name)
    .filter(one => row_id === null || project === null || one.project === null || one.project === project)
    .reduce((sum, { count }) => sum + count, 0) ?? null;

export const registryImages = { counts, read };
