import { unlessMay } from '#kit/actions/closed.ts';
import { listPage } from '#kit/list/list-page.tsx';
import { pageActions, registryActions } from './actions.ts';
import { registryList } from './list.ts';
import { RegistryNote } from './RegistryNote.tsx';
import { useRegistryExtra } from './use-registry-extra.ts';

/** The list of container registries. */
export const page = listPage({
  list: registryList,
  worker: () => new Worker(new URL('./registries.worker.ts', import.meta.url), { type: 'module' }),
  useExtra: useRegistryExtra,
  drawer: async () => (await import('./RegistryDrawer.tsx')).RegistryDrawer,
  dialogs: async () => (await import('./RegistryDialogs.tsx')).RegistryDialogs,
  actions: registryActions,
  closed: unlessMay('modify_container_registry', 'registries.onlySuperadmin'),
  pageActions,
  above: RegistryNote,
});
