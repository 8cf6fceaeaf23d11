import { useQuery } from '@tanstack/react-query';
import { images } from '#api/images.ts';
import { useTab } from '#kit/list/use-list.ts';
import { useSlotExtra } from '#kit/table/slot-extra.ts';
import { imageList } from './list.ts';

/** Names of slots that images have minima of: always the same function, so that a set is walked once. */
const named = (all: readonly { resource_limits: readonly { key: string }[] }[]): string[] => [
  ...new Set(all.flatMap(({ resource_limits }) => resource_limits.map(({ key }) => key))),
];

/** Reads what columns of images need besides: slots of the cluster and of the images. */
export function useImageExtra() {
  const { data: used = [] } = useQuery({ ...images.list(useTab(imageList)), select: named });
  return useSlotExtra('images.slots.failed', used);
}
