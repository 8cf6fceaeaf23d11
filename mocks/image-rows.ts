/** Rows of container images (docs/contract/resources-and-operations.md 1). */

/** A minimum, and up to 24.09 a maximum, as they were stored: `1`, `256m`, `1073741824`. */
export type StoredLimit = { min: string; max?: string };

/** An image of one architecture. */
export type ImageRow = {
  id: string;
  /** The registry's name. */
  registry: string;
  project: string | null;
  /** The repository, with its project: `stable/python`. */
  name: string;
  tag: string;
  architecture: string;
  is_local: boolean;
  digest: string;
  size_bytes: number;
  labels: Record<string, string>;
  /**
   * By slot. Up to 24.09 all limits of the image; from 25.6 on what an administrator set in place of its labels
   * (docs/contract/resources-and-operations.md 1.4).
   */
  resource_limits: Record<string, StoredLimit>;
  /** Empty: the image names none. */
  supported_accelerators: string[];
  aliases: string[];
  /** DELETED only from 25.4 on; earlier a forgotten image has no row. */
  status: 'ALIVE' | 'DELETED';
};

/** What registry and agents call an image, of whatever architecture. */
export const canonicalOf = ({ registry, name, tag }: Pick<ImageRow, 'registry' | 'name' | 'tag'>): string =>
  `${registry}/${name}:${tag}`;

/** The minima that the labels of an image name. */
export function labelledLimits(labels: ImageRow['labels']): Record<string, StoredLimit> {
  const prefix = 'ai.backend.resource.min.';
  return Object.fromEntries(
    Object.entries(labels).flatMap(([key, min]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), { min }]] : [],
    ),
  );
}

export const isOperational = ({ labels }: ImageRow): boolean =>
  (labels['ai.backend.features'] ?? '').split(' ').includes('operation');

/** The user whose own image it is; null for one that everybody may use. */
export const ownerOf = ({ labels }: ImageRow): string | null =>
  /^user:(.+)$/.exec(labels['ai.backend.customized-image.owner'] ?? '')?.[1] ?? null;
