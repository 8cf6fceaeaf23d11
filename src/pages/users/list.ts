import { may } from '#api/access.ts';
import { type User, type UserTab, users } from '#api/users.ts';
import { defineList } from '#kit/list/list.ts';
import { userColumns } from './columns.tsx';

/** What the users page reads besides: whether the manager has the TOTP plugin. */
export type UserExtra = { totp: boolean };

/** The users of the cluster, or of a domain admin's domain, in two tabs. */
export const userList = defineList<User, UserTab, UserExtra>({
  area: 'users',
  tabs: () => ['active', 'inactive'],
  tabOf: user => (user.status === 'active' ? 'active' : 'inactive'),
  counts: () => [users.counts()],
  extra: { totp: false },
  columns: ({ tab, role, manager, extra }) =>
    userColumns({ tab, allDomains: may(role, 'domains'), totp: extra.totp, manager }),
  source: ({ tab }) => ({
    query: args => users.list({ ...args, tab }),
    read: args => users.read({ ...args, tab }, { timeout: 120_000 }),
  }),
  readAgain: users.readAgain,
  defaultSort: users.defaultSort,
  rowId: user => user.uuid,
  rowName: user => user.email,
  empty: tab => [`users.empty.${tab}`],
});
