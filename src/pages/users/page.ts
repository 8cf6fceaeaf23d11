import { useQuery } from '@tanstack/react-query';
import { totpPlugin } from '#api/site.ts';
import { unlessMay } from '#kit/actions/closed.ts';
import { listPage } from '#kit/list/list-page.tsx';
import { useFirstViewShown } from '#kit/page/first-view.ts';
import { pageActions, userActions } from './actions.ts';
import { CopyEmails } from './CopyEmails.tsx';
import { type UserExtra, userList } from './list.ts';

/** Reads whether the manager has the TOTP plugin, once the list is shown. */
function useUserExtra(): { extra: UserExtra } {
  const { data: totp = false } = useQuery({ ...totpPlugin(), enabled: useFirstViewShown() });
  return { extra: { totp } };
}

/** The list of users. */
export const page = listPage({
  list: userList,
  worker: () => new Worker(new URL('./users.worker.ts', import.meta.url), { type: 'module' }),
  useExtra: useUserExtra,
  drawer: async () => (await import('./UserDrawer.tsx')).UserDrawer,
  dialogs: async () => (await import('./UserDialogs.tsx')).UserDialogs,
  actions: userActions,
  closed: unlessMay('modify_user', 'users.onlySuperadmin'),
  pageActions,
  bulk: CopyEmails,
});
