import type { Column } from '#kit/table/column.ts';
import { RowLink } from '#kit/table/RowLink.tsx';

/** Rows for the parts of the table: people with a name, a role, and a day. */
export type Person = { id: string; email: string; role: string; active: boolean };

export const person = (n: number): Person => ({
  id: `id-${n}`,
  email: `user${n}@example.com`,
  role: n % 2 === 0 ? 'user' : 'admin',
  active: n % 3 === 0,
});
export const people = (count: number, first = 1): Person[] =>
  Array.from({ length: count }, (_, i) => person(first + i));

export const rowId = (row: Person) => row.id;
export const rowName = (row: Person) => row.email;

export const ROLES = [
  { value: 'superadmin', label: 'superadmin' },
  { value: 'admin', label: 'domain admin' },
  { value: 'user', label: 'user' },
];

export const columns: readonly Column<Person>[] = [
  {
    key: 'email',
    label: 'user.email',
    width: 200,
    sortable: true,
    searchable: true,
    filter: { kind: 'text' },
    cell: row => <RowLink detail={row.id}>{row.email}</RowLink>,
    exported: row => row.email,
  },
  {
    key: 'role',
    label: 'user.role',
    width: 100,
    sortable: true,
    filter: { kind: 'choice', many: true, options: ROLES },
    cell: row => row.role,
    exported: row => row.role,
  },
  {
    key: 'totp_activated',
    label: 'user.totp_activated',
    width: 80,
    filter: { kind: 'flag' },
    cell: row => String(row.active),
    exported: row => row.active,
  },
  {
    key: 'created_at',
    label: 'user.created_at',
    width: 100,
    sortable: true,
    optional: true,
    filter: { kind: 'days' },
    cell: () => null,
    exported: () => null,
  },
  {
    key: 'groups',
    label: 'user.groups',
    width: 100,
    filter: { kind: 'choice', many: false, options: [{ value: 'p1', label: 'lab' }] },
    cell: () => null,
    exported: () => null,
  },
];

/** The column of a key. */
export const column = (key: string): Column<Person> => {
  const found = columns.find(one => one.key === key);
  if (!found) throw new Error(`no column ${key}`);
  return found;
};
