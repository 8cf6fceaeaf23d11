import { lacks } from './capabilities.ts';
import { managerVersion } from './connection.ts';
import { ApiError } from './errors.ts';
import { RescanImagesDocument } from './generated/registries.ts';
import type { Registry } from './registries.ts';
import { write } from './write.ts';

/** What one rescan reads: a registry, or from 25.1 on one project of it. */
export type ScanTarget = Pick<Registry, 'registry_name' | 'project'>;

/** What a rescan makes stale. */
export const RESCAN_STALE = [['images'], ['registries']] as const;

/** What to rescan so that each of the registries is read once: releases before 25.1 take only their names. */
export function scanTargets(registries: readonly Registry[]): ScanTarget[] {
  const byProject = lacks(managerVersion(), 'Mutation.rescan_images(project:)') === null;
  const targets = registries.map(({ registry_name, project }) => ({
    registry_name,
    project: byProject ? project : null,
  }));
  return [...new Map(targets.map(target => [`${target.registry_name} ${target.project}`, target])).values()];
}

/** Starts a rescan and returns the id of its task, which says what becomes of it. @throws ApiError. */
export async function startRescan({ registry_name, project }: ScanTarget): Promise<string> {
  const { task_id } = await write(
    RescanImagesDocument,
    { registry: registry_name, ...(project === null ? {} : { project }) },
    {
      action: 'registries.rescan.images',
      subject: [registry_name, project].filter(Boolean).join(' · '),
      changes: [],
      cli: ['admin', 'image', 'rescan', '--registry', registry_name],
    },
  );
  if (!task_id) throw new ApiError('protocol');
  return task_id;
}

/** What a scan found, by its messages: how many images, and which tags were left out and why. */
export type ScanFindings = { images: number; skipped: readonly string[] };

/**
 * What the messages of a scan say. `last`: the last one, from 25.6 on a list of the images' ids, with `None` for an image
 * that was new to 25.15. Null: nothing is known (docs/contract/resources-and-operations.md 1.6).
 */
export function scanFindings(messages: readonly string[], last: string | null): ScanFindings | null {
  const skipped = [...new Set(messages.flatMap(message => /^Skipped (.+)$/.exec(message)?.[1] ?? []))];
  const listed = last?.startsWith('[') ? countListed(last.match(/[0-9a-f-]{36}|\bNone\b/g) ?? []) : null;
  const updated = new Set(messages.flatMap(message => /^Updated (?!image - )(\S+)/.exec(message)?.[1] ?? [])).size;
  if (listed === null && updated === 0 && skipped.length === 0) return null;
  return { images: listed ?? updated, skipped };
}

/** How many images a list names: each id once, and each image without an id. */
const countListed = (items: readonly string[]): number =>
  new Set(items.map((item, at) => (item === 'None' ? at : item))).size;
