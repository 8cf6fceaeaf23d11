import { type Storage, type StorageSet, storages } from '#api/storages.ts';
import { defineList } from '#kit/list/list.ts';
import { wholeSource } from '#kit/list/source.ts';
import { storageColumns } from './columns.tsx';

/** The volumes of all storage proxies. */
export const storageList = defineList<Storage>({
  area: 'storages',
  counts: () => [{ ...storages.list(), select: ({ volumes }: StorageSet) => ({ '': volumes.length }) }],
  columns: ({ t }) => storageColumns(t),
  source: (_, columns) =>
    wholeSource<Storage, StorageSet>({
      query: storages.list(),
      read: () => storages.read(),
      rows: ({ volumes }) => volumes,
      columns,
    }),
  defaultSort: { column: 'id', descending: false },
  rowId: volume => volume.id,
  empty: () => ['storages.empty', 'storages.empty.next'],
});
