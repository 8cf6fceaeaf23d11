import { ROLES } from '#api/access.ts';
import { lacks } from '#api/capabilities.ts';
import { asOptions, choices } from '#api/choices.ts';
import { USER_STATUSES, type User, type UserTab } from '#api/users.ts';
import { Code } from '#kit/cell/Code.tsx';
import { None } from '#kit/cell/None.tsx';
import { Text } from '#kit/cell/Text.tsx';
import type { Column, Option, OptionsQuery } from '#kit/table/column.ts';
import { idColumn, textColumn, timeColumn, yesNoColumn } from '#kit/table/plain-columns.tsx';
import { RowLink } from '#kit/table/RowLink.tsx';
import { UserStatus } from './UserStatus.tsx';

const asked = (query: object, select: (items: never[]) => Option[]): OptionsQuery =>
  ({ ...query, select }) as OptionsQuery;

const roles = asOptions(ROLES);
const inactiveStatuses = asOptions(USER_STATUSES.filter(status => status !== 'active'));
const domains = (all: boolean) => asked(choices.domains(all), asOptions);
const policies = asked(choices.userPolicies(), asOptions);

/** What decides which columns there are and what they can do. */
export type Circumstances = {
  tab: UserTab;
  /** Whether all domains may be listed, not only the own one. */
  allDomains: boolean;
  /** Whether the manager has the TOTP plugin. */
  totp: boolean;
  /** The connected manager's release. */
  manager: string;
};

/** The users list, column by column: the datum, its cell, and its value in an export. */
export function userColumns({ tab, allDomains, totp, manager }: Circumstances): Column<User>[] {
  const statusFilter =
    tab === 'inactive' ? { filter: { kind: 'choice', many: true, options: inactiveStatuses } as const } : {};
  const all: (Column<User> | null)[] = [
    {
      key: 'email',
      label: 'user.email',
      width: 174,
      sortable: true,
      searchable: true,
      filter: { kind: 'text' },
      cell: user => (
        <RowLink detail={user.uuid}>
          <Text value={user.email} />
        </RowLink>
      ),
      exported: user => user.email,
    },
    idColumn(user => user.username, {
      key: 'username',
      label: 'user.username',
      width: 106,
      sortable: true,
      searchable: true,
      filter: { kind: 'text' },
    }),
    textColumn(user => user.full_name, {
      key: 'full_name',
      label: 'user.full_name',
      width: 96,
      sortable: true,
      filter: { kind: 'text' },
    }),
    {
      key: 'role',
      label: 'user.role',
      width: 88,
      sortable: true,
      filter: { kind: 'choice', many: true, options: roles },
      cell: user => user.role,
      exported: user => user.role,
    },
    {
      key: 'status',
      label: 'user.status',
      width: tab === 'inactive' ? 168 : 80,
      sortable: true,
      ...statusFilter,
      cell: user => <UserStatus status={user.status} />,
      exported: user => user.status,
    },
    textColumn(user => user.domain_name, {
      key: 'domain_name',
      label: 'user.domain_name',
      width: 96,
      sortable: true,
      filter: { kind: 'choice', many: true, options: domains(allDomains) },
    }),
    {
      key: 'groups',
      label: 'user.groups',
      width: 100,
      optional: tab === 'inactive' || totp, // the others fill a window of 1440 px
      filter: { kind: 'choice', many: false, options: choices.projectOptions(), ids: true },
      cell: user => <Text value={user.groups.map(group => group.name).join(', ')} />,
      exported: user => user.groups.map(group => group.name).join(', '),
    },
    lacks(manager, 'User.main_access_key') === null
      ? {
          key: 'main_access_key',
          label: 'user.main_access_key',
          width: 136,
          sortable: true,
          searchable: true,
          filter: { kind: 'text' },
          cell: user => <Code value={user.main_access_key} />,
          exported: user => user.main_access_key ?? null,
        }
      : null,
    totp
      ? yesNoColumn(user => user.totp_activated, { key: 'totp_activated', label: 'user.totp_activated', width: 72 })
      : null,
    timeColumn(user => user.created_at, {
      key: 'created_at',
      label: 'user.created_at',
      width: 124,
      sortable: true,
      filter: { kind: 'days' },
    }),
    timeColumn(user => user.modified_at, {
      key: 'modified_at',
      label: 'user.modified_at',
      width: 116,
      sortable: true,
      filter: { kind: 'days' },
      optional: true,
    }),
    textColumn(user => user.resource_policy, {
      key: 'resource_policy',
      label: 'user.resource_policy',
      width: 140,
      sortable: true,
      optional: true,
      filter: { kind: 'choice', many: true, options: policies },
      filterNeeds: lacks(manager, 'filter user_list by resource_policy'),
    }),
    lacks(manager, 'User.sudo_session_enabled') === null
      ? yesNoColumn(user => user.sudo_session_enabled, {
          key: 'sudo_session_enabled',
          label: 'user.sudo_session_enabled',
          width: 110,
          optional: true,
        })
      : null,
    textColumn(user => user.description, {
      key: 'description',
      label: 'user.description',
      width: 220,
      optional: true,
      filter: { kind: 'text' },
    }),
    {
      key: 'allowed_client_ip',
      label: 'user.allowed_client_ip',
      width: 170,
      optional: true,
      cell: user => (user.allowed_client_ip.length > 0 ? <Text value={user.allowed_client_ip.join(', ')} /> : <None />),
      exported: user => user.allowed_client_ip.join(', '),
    },
  ];
  return all.filter(column => column !== null);
}
