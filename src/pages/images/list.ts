import { type Image, type ImageTab, imageName, images, keepsForgotten } from '#api/images.ts';
import { slots } from '#api/slots.ts';
import { defineList } from '#kit/list/list.ts';
import { wholeSource } from '#kit/list/source.ts';
import type { SlotExtra } from '#kit/table/slot-extra.ts';
import { imageColumns } from './columns.tsx';

const defaultSort = { column: 'name', descending: false };

/** The container images of the cluster: in use, and those that were forgotten where the release keeps them. */
export const imageList = defineList<Image, ImageTab, SlotExtra>({
  area: 'images',
  resource: tab => (tab === 'available' ? 'images' : 'forgotten-images'),
  tabs: manager => (keepsForgotten(manager) ? ['available', 'forgotten'] : ['available']),
  tabOf: ({ status }) => (status === 'DELETED' ? 'forgotten' : 'available'),
  // the other set is not read for its number alone: it may be as large
  counts: ({ tab }) => [{ ...images.list(tab), select: (all: readonly Image[]) => ({ [tab]: all.length }) }],
  extra: { slots: [] },
  ahead: () => [slots.list() as never],
  columns: ({ tab, manager, extra, t }) => imageColumns(tab, manager, extra.slots, t),
  source: ({ tab }, columns) =>
    wholeSource<Image>({ query: images.list(tab) as never, read: () => images.read(tab), columns, defaultSort }),
  readAgain: async (rows, { tab }) => {
    const ids = new Set(rows.map(({ id }) => id));
    return (await images.read(tab)).filter(({ id }) => ids.has(id));
  },
  defaultSort,
  rowId: ({ id }) => id,
  rowName: imageName,
  empty: tab => (tab === 'forgotten' ? ['images.empty.forgotten'] : ['images.empty', 'images.empty.next']),
});
