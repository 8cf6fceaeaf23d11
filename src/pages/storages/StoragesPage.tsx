import { ListPage } from '#kit/list/ListPage.tsx';
import { readAheadOf } from '#kit/list/list.ts';
import { storageActions } from './actions.ts';
import { storageList } from './list.ts';
import { loadStorageDrawer } from './load.ts';
import { StorageNote } from './StorageNote.tsx';

const startWorker = () => new Worker(new URL('./storages.worker.ts', import.meta.url), { type: 'module' });

/** The list of storage volumes. */
export const StoragesPage = () => (
  <ListPage
    list={storageList}
    worker={startWorker}
    drawer={loadStorageDrawer}
    actions={storageActions}
    above={StorageNote}
  />
);

export const page = {
  Content: StoragesPage,
  readAhead: readAheadOf(storageList),
  fetchedAhead: [loadStorageDrawer],
};
