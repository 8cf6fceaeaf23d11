import { ListPage } from '#kit/list/ListPage.tsx';
import { readAheadOf } from '#kit/list/list.ts';
import { closed, pageActions, registryActions } from './actions.ts';
import { registryList } from './list.ts';
import { loadRegistryDialogs, loadRegistryDrawer } from './load.ts';
import { RegistryNote } from './RegistryNote.tsx';
import { useRegistryExtra } from './use-registry-extra.ts';

const startWorker = () => new Worker(new URL('./registries.worker.ts', import.meta.url), { type: 'module' });

/** The list of container registries. */
export const RegistriesPage = () => (
  <ListPage
    list={registryList}
    extra={useRegistryExtra()}
    worker={startWorker}
    drawer={loadRegistryDrawer}
    dialogs={loadRegistryDialogs}
    actions={registryActions}
    closed={closed}
    pageActions={pageActions}
    above={RegistryNote}
  />
);

export const page = {
  Content: RegistriesPage,
  readAhead: readAheadOf(registryList),
  fetchedAhead: [loadRegistryDrawer],
  fetchedOnButton: [loadRegistryDialogs],
};
