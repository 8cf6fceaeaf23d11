import { followTask } from './background-tasks.ts';
import { lacks } from './capabilities.ts';
import { run } from './client.ts';
import { managerVersion } from './connection.ts';
import { ApiError } from './errors.ts';
import { PurgeImageByIdDocument } from './generated/image-writes.ts';
import {
  DeleteRegistryDocument,
  DeleteRegistryNodeDocument,
  ImagesOfRegistryDocument,
} from './generated/registries.ts';
import type { Registry } from './registries.ts';
import { startRescan } from './rescan.ts';
import { write } from './write.ts';

/** Whether a registry with images cannot be deleted, as on 26.x (docs/contract/resources-and-operations.md 2.4). */
export const imagesHold = (manager: string): boolean => lacks(manager, 'registries are held by their images') === null;

/** What deleting a registry made stale. */
export const REMOVAL_STALE = [['registries'], ['images']] as const;

type OwnImage = { id: string; name: string; forgotten: boolean };

/** The images of a registry, those that were forgotten included. @throws ApiError. */
async function imagesNow({ registry_name, project }: Registry): Promise<OwnImage[]> {
  const { items } = await run(ImagesOfRegistryDocument, {
    load_filters: ['general', 'operational', 'customized'],
    filter_by_statuses: ['ALIVE', 'DELETED'],
  });
  return (items ?? []).flatMap(item => {
    if (item?.registry !== registry_name || !item.id) return [];
    if (project !== null && (item.project ?? project) !== project) return [];
    return [{ id: item.id, name: `${item.name}:${item.tag}`, forgotten: item.status === 'DELETED' }];
  });
}

type Report = (progress: { done: number; total: number | null; message: string | null }) => void;

/**
 * Removes the records of a registry's images. A forgotten one cannot be removed before a rescan has found it again.
 * @throws ApiError at the first that is refused; OutcomeUnknown.
 */
async function removeImages(registry: Registry, report: Report, signal?: AbortSignal): Promise<void> {
  let images = await imagesNow(registry);
  if (images.some(({ forgotten }) => forgotten)) {
    const outcome = await followTask(await startRescan(registry), { onProgress: report, signal });
    if (outcome.kind !== 'done') {
      const words = outcome.kind === 'failed' ? outcome.message : null;
      throw Object.assign(new ApiError('refused', { words }), { messageKey: 'tasks.unrevived' });
    }
    images = await imagesNow(registry);
  }
  for (const [done, { id, name }] of images.entries()) {
    report({ done, total: images.length, message: name });
    await write(
      PurgeImageByIdDocument,
      { image_id: id },
      { action: 'registries.purge', subject: `${registry.registry_name}/${name}`, changes: [], cli: null },
    );
  }
}

/** Deletes a registry; on 26.x its images first. @throws ApiError; OutcomeUnknown where a rescan was needed and lost. */
export async function removeRegistry(registry: Registry, report: Report, signal?: AbortSignal): Promise<void> {
  if (imagesHold(managerVersion())) await removeImages(registry, report, signal);
  const { row_id, registry_name, project } = registry;
  const subject = [registry_name, project].filter(Boolean).join(' · ');
  const logged = { action: 'registries.delete', subject, changes: [], cli: null } as const;
  if (row_id === null) await write(DeleteRegistryDocument, { hostname: registry_name }, logged);
  else await write(DeleteRegistryNodeDocument, { id: row_id }, logged);
}
