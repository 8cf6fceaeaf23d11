import type { Image } from '#api/images.ts';
import type { Chosen } from '#kit/jobs/chosen.ts';

/** Which dialog of the images page is open. */
export type ImageDialog =
  | { kind: 'edit' | 'alias' | 'forget' | 'purge'; image: Image }
  | { kind: 'forget-many' | 'purge-many'; chosen: Chosen<Image> };
