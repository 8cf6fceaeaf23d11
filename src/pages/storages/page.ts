import { listPage } from '#kit/list/list-page.tsx';
import { storageActions } from './actions.ts';
import { storageList } from './list.ts';
import { StorageNote } from './StorageNote.tsx';

/** The list of storage volumes. */
export const page = listPage({
  list: storageList,
  worker: () => new Worker(new URL('./storages.worker.ts', import.meta.url), { type: 'module' }),
  drawer: async () => (await import('./StorageDrawer.tsx')).StorageDrawer,
  actions: storageActions,
  above: StorageNote,
});
