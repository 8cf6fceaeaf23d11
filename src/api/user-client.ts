import { atLeast } from '#lib/versions.ts';

/**
 * The writes to users as arguments of the official client `backend.ai` of the manager's release; null if it has no option
 * for them. Options as in the clients 23.9.10, 24.3.0, 24.9.7, 25.6.0, 25.15.12, 26.4.16 and 26.9.6.
 */
type Props = Readonly<Record<string, unknown>>;

/** Options of `admin user update`, by datum. */
const UPDATE: Record<string, string> = {
  password: '--password',
  username: '--username',
  full_name: '--full-name',
  domain_name: '--domain-name',
  role: '--role',
  status: '--status',
  need_password_change: '--need-password-change',
  allowed_client_ip: '--allowed-ip',
  description: '--description',
  sudo_session_enabled: '--sudo-session-enabled',
  main_access_key: '--main-access-key',
};

/** Options of both commands, from 25.6 on. In an update `--unset-…` removes the value. */
const CONTAINER: Record<string, string> = {
  container_uid: 'container-uid',
  container_main_gid: 'container-main-gid',
  container_gids: 'container-gids',
};

const SECRET = '••••••••';
/** An id that no project has, for a list of projects that may not be empty. Managers ignore it. */
export const NO_PROJECT = '00000000-0000-0000-0000-000000000000';

/** A value as an argument; null if it cannot be one: lists may not be empty. */
function argument(name: string, value: unknown): string | null {
  if (value === null || (Array.isArray(value) && value.length === 0)) return null;
  return name === 'password' ? SECRET : String(value);
}

const knowsContainers = (manager: string) => atLeast(manager, '25.6.0');

/** An option with its value; null if the client of that release has no such option. */
function option(name: string, value: unknown, manager: string): readonly string[] | null {
  const container = knowsContainers(manager) ? CONTAINER[name] : undefined;
  if (container !== undefined && value === null) return [`--unset-${container}`];
  const flag = container === undefined ? UPDATE[name] : `--${container}`;
  const text = argument(name, value);
  return flag === undefined || text === null ? null : [flag, text];
}

/**
 * `admin user add`. It takes projects from 24.03 on; without them it adds the project `default`. It always uses the
 * resource policy `default`.
 */
function add(email: string, props: Props, manager: string): string[] | null {
  const { domain_name, username, full_name, role, status, need_password_change, description, sudo_session_enabled } =
    props;
  const groups = (props.group_ids ?? []) as readonly string[];
  const addresses = (props.allowed_client_ip ?? []) as readonly string[];
  const container = Object.keys(CONTAINER).filter(name => props[name] !== undefined);
  const choosesProjects = atLeast(manager, '24.03.0');
  if ((props.resource_policy ?? 'default') !== 'default' || (groups.length > 0 && !choosesProjects)) return null;
  if (container.length > 0 && !knowsContainers(manager)) return null;
  return [
    ...['admin', 'user', 'add', String(domain_name), email, SECRET],
    ...['--username', String(username), '--full-name', String(full_name), '--role', String(role)],
    ...['--status', String(status), '--description', String(description)],
    ...(need_password_change ? ['--need-password-change'] : []),
    ...(sudo_session_enabled ? ['--sudo-session-enabled'] : []),
    ...(addresses.length > 0 ? ['--allowed-ip', addresses.join(',')] : []),
    ...container.flatMap(name => option(name, props[name], manager) ?? []),
    ...(choosesProjects ? ['--groups', groups.join(',') || NO_PROJECT] : []),
  ];
}

/**
 * `admin user update` with the properties that were sent. It has no option for memberships. `description` is the stored
 * value: up to 25.5 the client clears it if it is not given.
 */
function update(email: string, sent: Props, description: string | null, manager: string): string[] | null {
  const erased = sent.description === undefined && !atLeast(manager, '25.6.0');
  const options = Object.entries(erased ? { ...sent, description: description ?? '' } : sent).map(([name, value]) =>
    option(name, value, manager),
  );
  if (options.includes(null)) return null;
  return ['admin', 'user', 'update', email, ...options.flatMap(words => words ?? [])];
}

/** `admin user purge`. The client passes the flag on unchanged; its meaning depends on the release. */
const purge = (email: string, purge_shared_vfolders: boolean): string[] => [
  ...['admin', 'user', 'purge', email],
  ...(purge_shared_vfolders ? ['--purge-shared-vfolders'] : []),
];

/** `admin group add-users` and `remove-users`; null for a project with a registry, which these commands would remove. */
const member = (mode: 'add' | 'remove', gid: string, uuid: string, container_registry: string): string[] | null =>
  container_registry === '{}' ? ['admin', 'group', `${mode}-users`, gid, uuid] : null;

export const userClient = { add, update, purge, member };
