import { ListPage } from '#kit/list/ListPage.tsx';
import { readAheadOf } from '#kit/list/list.ts';
import { closed, credentialActions, pageActions } from './actions.ts';
import { credentialList } from './list.ts';
import { loadCredentialDialogs, loadCredentialDrawer } from './load.ts';

const startWorker = () => new Worker(new URL('./credentials.worker.ts', import.meta.url), { type: 'module' });

/** The list of credentials. */
export const CredentialsPage = () => (
  <ListPage
    list={credentialList}
    worker={startWorker}
    drawer={loadCredentialDrawer}
    dialogs={loadCredentialDialogs}
    actions={credentialActions}
    closed={closed}
    pageActions={pageActions}
  />
);

export const page = {
  Content: CredentialsPage,
  readAhead: readAheadOf(credentialList),
  fetchedAhead: [loadCredentialDrawer],
  fetchedOnButton: [loadCredentialDialogs],
};
