import { type User, type UserTab, users } from '#api/users.ts';
import { serveExport } from '#kit/export/serve-export.ts';
import { userColumns } from './columns.tsx';

// Every column that any circumstances can show: the order names those that the list shows now.
const columns = userColumns({ tab: 'inactive', allDomains: true, totp: true, manager: '999' });

serveExport<User>(part => ({
  read: args => users.read({ ...args, tab: part as UserTab }, { timeout: 120_000 }),
  rowId: user => user.uuid,
  columns,
}));
