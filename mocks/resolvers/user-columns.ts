import type { Behaviour } from '../behaviour.ts';
import type { Columns } from '../minilang/columns.ts';
import type { UserRow } from '../people-rows.ts';

const COLUMNS: Columns<UserRow> = {
  uuid: { kind: 'uuid', read: user => user.uuid },
  username: { kind: 'text', read: user => user.username },
  email: { kind: 'text', read: user => user.email },
  need_password_change: { kind: 'flag', read: user => user.need_password_change },
  full_name: { kind: 'text', read: user => user.full_name },
  description: { kind: 'text', read: user => user.description, order: false },
  status: { kind: 'status', read: user => user.status },
  status_info: { kind: 'text', read: user => user.status_info },
  created_at: { kind: 'time', read: user => user.created_at },
  modified_at: { kind: 'time', read: user => user.modified_at },
  domain_name: { kind: 'text', read: user => user.domain_name },
  role: { kind: 'role', read: user => user.role },
  resource_policy: { kind: 'text', read: user => user.resource_policy },
  allowed_client_ip: { kind: 'cidr list', read: user => user.allowed_client_ip?.join(',') ?? null, order: false },
  totp_activated: { kind: 'flag', read: user => user.totp_activated },
  totp_activated_at: { kind: 'time', read: user => user.totp_activated_at },
  sudo_session_enabled: { kind: 'flag', read: user => user.sudo_session_enabled },
  main_access_key: { kind: 'text', read: user => user.main_access_key },
};

/** The columns of user_list for filter and order (docs/contract/users-and-auth.md 3.3). */
export const userColumns = ({
  policyFilterIsDomain,
}: Behaviour): { filter: Columns<UserRow>; order: Columns<UserRow> } => ({
  filter: policyFilterIsDomain
    ? { ...COLUMNS, resource_policy: { kind: 'text', read: user => user.domain_name } }
    : COLUMNS,
  order: COLUMNS,
});
