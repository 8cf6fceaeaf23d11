import type { User, UserTab } from '#api/users.ts';
import type { RowAction } from '#kit/table/RowActions.tsx';
import type { UserDialog } from './dialog.ts';

type Circumstances = {
  tab: UserTab;
  /** Whether the role may change users. */
  mayModify: boolean;
  /** E-mail address of whoever is signed in; null where the manager did not tell it. */
  self: string | null;
  open: (uuid: string) => void;
  show: (dialog: UserDialog) => void;
  reactivate: (user: User) => void;
};

/** What can be done with one user at the end of the row. */
export function userActions(circumstances: Circumstances): RowAction<User>[] {
  const { tab, mayModify, self, open, show, reactivate } = circumstances;
  const closed = mayModify ? null : 'users.onlySuperadmin';
  const own = (user: User) => (user.email === self ? 'users.skip.self' : null);
  return [
    { label: 'details', icon: 'details', run: user => open(user.uuid) },
    { label: 'edit', icon: 'edit', run: user => show({ kind: 'edit', user }), why: () => closed },
    tab === 'active'
      ? {
          label: 'users.inactivate',
          icon: 'off',
          run: user => show({ kind: 'inactivate', user }),
          why: user => closed ?? own(user),
        }
      : { label: 'users.reactivate', icon: 'on', run: reactivate, why: () => closed },
  ];
}
