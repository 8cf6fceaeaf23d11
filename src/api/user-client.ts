/** The same writes as arguments of the official client, `backend.ai …`; null where it has no way to say them. */
type Props = Readonly<Record<string, unknown>>;

/** Options of `admin user update` by the datum's name. */
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
  container_uid: '--container-uid',
  container_main_gid: '--container-main-gid',
  container_gids: '--container-gids',
};

const SECRET = '••••••••';
const text = (name: string, value: unknown) => (name === 'password' ? SECRET : String(value));

/** `admin user add`; what it has no option for is left out. */
function add(email: string, props: Props): string[] {
  const { domain_name, username, full_name, role, status, need_password_change, description, sudo_session_enabled } =
    props;
  const groups = (props.group_ids ?? []) as readonly string[];
  return [
    ...['admin', 'user', 'add', String(domain_name), email, SECRET],
    ...['--username', String(username), '--full-name', String(full_name), '--role', String(role)],
    ...['--status', String(status), '--description', String(description)],
    ...(need_password_change ? ['--need-password-change'] : []),
    ...(sudo_session_enabled ? ['--sudo-session-enabled'] : []),
    ...(groups.length > 0 ? ['--groups', groups.join(',')] : []),
  ];
}

/** `admin user update`; null where a change has no option, as memberships have none. */
function update(email: string, change: Props): string[] | null {
  const names = Object.keys(change);
  if (names.some(name => !(name in UPDATE) || change[name] === null)) return null;
  return ['admin', 'user', 'update', email, ...names.flatMap(name => [UPDATE[name] ?? '', text(name, change[name])])];
}

const purge = (email: string, keepShared: boolean): string[] => [
  ...['admin', 'user', 'purge', email],
  ...(keepShared ? [] : ['--purge-shared-vfolders']),
];

export const userClient = { add, update, purge };
