import { queryOptions, replaceEqualDeep } from '@tanstack/react-query';
import { inSlices } from '#lib/slices.ts';
import { lacks } from './capabilities.ts';
import { run } from './client.ts';
import { managerVersion } from './connection.ts';
import { ApiError } from './errors.ts';
import { type ImageFieldsFragment, ImageListDocument, ImageOneDocument } from './generated/images.ts';
import type { Label, Minimum } from './image-limits.ts';

/** A container image of one architecture (docs/contract/resources-and-operations.md 1.1, 1.2). */
export type Image = {
  /** Of the row: an image that was purged and found again by a rescan has another one. */
  id: string;
  registry: string;
  project: string | null;
  /** The repository, with its project: `stable/python`. */
  name: string;
  tag: string;
  /** The first piece of the tag. */
  version: string;
  /** The other pieces of the tag. */
  tags: readonly string[];
  architecture: string;
  digest: string | null;
  labels: readonly Label[];
  /** The label of the operating system. */
  base_distro: string | null;
  /** The label of the language or kind of application. */
  runtime_type: string | null;
  aliases: readonly string[];
  size_bytes: number | null;
  /** Null on releases without one. */
  status: string | null;
  resource_limits: readonly Minimum[];
  /** Empty: the image names none. `*`: any. */
  supported_accelerators: readonly string[];
  /** Whether an agent has an image of this registry, name and tag, of any architecture. */
  installed: boolean;
  installed_agents: readonly string[];
  /** Serves the cluster itself; people do not start sessions with it. */
  operational: boolean;
  /** UUID of the user whose own image it is. */
  owner: string | null;
};

/** The set that a list shows: images in use, or those that were forgotten and that a rescan brings back. */
export type ImageTab = 'available' | 'forgotten';

/** The manager's name of the image, without its architecture. */
export const canonicalOf = ({ registry, name, tag }: Pick<Image, 'registry' | 'name' | 'tag'>): string =>
  `${registry}/${name}:${tag}`;

/** What a person calls the image: its canonical and the architecture. */
export const imageName = (image: Pick<Image, 'registry' | 'name' | 'tag' | 'architecture'>): string =>
  `${canonicalOf(image)} (${image.architecture})`;

/** What says which image is meant across rescans; the id does not. */
export const imageKey = (image: Pick<Image, 'registry' | 'name' | 'tag' | 'architecture'>): string =>
  `${canonicalOf(image)}@${image.architecture}`;

const filled = (values: readonly (string | null)[] | null | undefined): string[] =>
  (values ?? []).filter((value): value is string => !!value);

function toImage(item: ImageFieldsFragment): Image {
  const labels = (item.labels ?? []).flatMap(pair => (pair?.key ? [{ key: pair.key, value: pair.value ?? '' }] : []));
  const label = (name: string): string | null => labels.find(({ key }) => key === `ai.backend.${name}`)?.value || null;
  const name = item.name ?? '';
  const [version = '', ...tags] = (item.tag ?? '').split('-');
  return {
    id: item.id ?? '',
    registry: item.registry ?? '',
    project: item.project ?? (name.includes('/') ? (name.split('/')[0] ?? null) : null),
    name,
    tag: item.tag ?? '',
    version,
    tags,
    architecture: item.architecture ?? '',
    digest: item.digest?.trim() || null,
    labels,
    base_distro: label('base-distro'),
    runtime_type: label('runtime-type'),
    aliases: (item.aliases ?? []).filter(alias => alias !== null),
    size_bytes: item.size_bytes === null ? null : Number(item.size_bytes),
    status: item.status ?? null,
    resource_limits: (item.resource_limits ?? []).flatMap(limit =>
      limit?.key ? [{ key: limit.key, min: limit.min ?? '', max: limit.max ?? null }] : [],
    ),
    supported_accelerators: filled(item.supported_accelerators),
    installed: item.installed ?? false,
    installed_agents: filled(item.installed_agents),
    operational: (label('features') ?? '').split(' ').includes('operation'),
    owner: label('customized-image.owner')?.replace(/^user:/, '') ?? null,
  };
}

/** Whether the release keeps forgotten images, so that a list can show them. */
export const keepsForgotten = (manager: string): boolean => lacks(manager, 'Image.status') === null;

/** Statuses of a tab. Where the manager purges in steps, images in between are with those in use. */
function statusesOf(tab: ImageTab): { statuses?: ('ALIVE' | 'DELETED' | 'PURGING' | 'PURGE_ERROR')[] } {
  if (!keepsForgotten(managerVersion())) return {};
  if (tab === 'forgotten') return { statuses: ['DELETED'] };
  const purges = lacks(managerVersion(), 'status PURGING of images') === null;
  return { statuses: purges ? ['ALIVE', 'PURGING', 'PURGE_ERROR'] : ['ALIVE'] };
}

/** Milliseconds for a set of 10,000, which a busy manager takes its time for. */
const LONG = 120_000;

/** Reads all images that the caller may see, those of one name by version (docs/contract/resources-and-operations.md 1.3). @throws ApiError. */
async function read(tab: ImageTab, signal?: AbortSignal): Promise<Image[]> {
  const { items } = await run(ImageListDocument, statusesOf(tab), { signal, large: true, timeout: LONG });
  const rows: { image: Image; order: string }[] = [];
  const add = (item: ImageFieldsFragment | null) => {
    const image = item && toImage(item);
    if (image) rows.push({ image, order: imageKey(image) });
  };
  await inSlices(items ?? [], add, signal);
  return rows.sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ image }) => image);
}

const list = (tab: ImageTab) =>
  queryOptions<Image[], ApiError>({
    queryKey: ['images', tab],
    queryFn: ({ signal }) => read(tab, signal),
    // a comparison of two sets of thousands of rows would block the page; what is selected of them is small
    structuralSharing: (before, now) => (Array.isArray(now) ? now : replaceEqualDeep(before, now)),
  });

/** One image as it is now. @throws ApiError, also if it is gone. */
async function readOne(image: Pick<Image, 'registry' | 'name' | 'tag' | 'architecture'>): Promise<Image> {
  const { item } = await run(ImageOneDocument, { reference: canonicalOf(image), architecture: image.architecture });
  // an alias may have the text of a canonical, and 23.09 ignores the architecture of a lone image
  const found = item && toImage(item);
  if (!found || imageKey(found) !== imageKey(image)) throw new ApiError('not-found');
  return found;
}

export const images = { list, read, readOne };
