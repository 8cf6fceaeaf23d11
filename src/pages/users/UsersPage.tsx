import { useQuery } from '@tanstack/react-query';
import { totpPlugin } from '#api/site.ts';
import { ListPage } from '#kit/list/ListPage.tsx';
import { readAheadOf } from '#kit/list/list.ts';
import { useFirstViewShown } from '#kit/page/first-view.ts';
import { closed, pageActions, userActions } from './actions.ts';
import { CopyEmails } from './CopyEmails.tsx';
import { userList } from './list.ts';
import { loadUserDialogs, loadUserDrawer } from './load.ts';

const startWorker = () => new Worker(new URL('./users.worker.ts', import.meta.url), { type: 'module' });

/** The list of users. */
export function UsersPage() {
  const { data: totp = false } = useQuery({ ...totpPlugin(), enabled: useFirstViewShown() });
  return (
    <ListPage
      list={userList}
      extra={{ totp }}
      worker={startWorker}
      drawer={loadUserDrawer}
      dialogs={loadUserDialogs}
      actions={userActions}
      closed={closed}
      pageActions={pageActions}
      bulk={CopyEmails}
    />
  );
}

export const page = {
  Content: UsersPage,
  readAhead: readAheadOf(userList),
  fetchedAhead: [loadUserDrawer],
  fetchedOnButton: [loadUserDialogs],
};
