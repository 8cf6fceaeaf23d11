import { unlessMay } from '#kit/actions/closed.ts';
import { listPage } from '#kit/list/list-page.tsx';
import { credentialActions, pageActions } from './actions.ts';
import { credentialList } from './list.ts';

/** The list of credentials. */
export const page = listPage({
  list: credentialList,
  worker: () => new Worker(new URL('./credentials.worker.ts', import.meta.url), { type: 'module' }),
  drawer: async () => (await import('./CredentialDrawer.tsx')).CredentialDrawer,
  dialogs: async () => (await import('./CredentialDialogs.tsx')).CredentialDialogs,
  actions: credentialActions,
  closed: unlessMay('modify_keypair', 'credentials.onlySuperadmin'),
  pageActions,
});
