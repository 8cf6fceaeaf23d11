import { may } from '#api/access.ts';
import type { User, UserTab } from '#api/users.ts';
import type { Action, PageAction, PageTools } from '#kit/actions/action.ts';
import type { ListContext } from '#kit/list/list.ts';
import type { UserDialog } from './dialog.ts';
import { reactivate } from './reactivate.ts';

type Context = ListContext<UserTab>;
type Tools = PageTools<UserDialog>;

/** What can be done with the users of a tab. */
export function userActions({ tab, role }: Context, tools: Tools): readonly Action<User>[] {
  const { show, self } = tools;
  const own = (user: User) => (user.email === self ? 'users.skip.self' : null);
  const inactivate: Action<User> = {
    label: 'users.inactivate',
    icon: 'off',
    run: user => show({ kind: 'inactivate', user }),
    runMany: chosen => show({ kind: 'inactivate-many', chosen }),
    why: own,
  };
  const back: Action<User> = {
    label: 'users.reactivate',
    icon: 'on',
    run: user => reactivate(user, tools),
    runMany: chosen => show({ kind: 'reactivate-many', chosen }),
  };
  const purge: Action<User> = {
    label: 'users.purge',
    icon: 'delete',
    only: 'details',
    run: user => show({ kind: 'purge', user }),
    why: own,
  };
  return [
    { label: 'edit', icon: 'edit', run: user => show({ kind: 'edit', user }) },
    tab === 'active' ? inactivate : back,
    ...(may(role, 'purge_user') ? [purge] : []),
  ];
}

/** What can be done on the page as a whole. */
export const pageActions = (_: unknown, { show }: Tools): readonly PageAction[] => [
  { label: 'users.import', run: () => show({ kind: 'import' }) },
  { label: 'users.create', main: true, run: () => show({ kind: 'create' }) },
];
