import { matched, n } from '../english.ts';

/** English messages of the first load: shell, sign-in, lists, users. Every other language follows this catalogue. */
export const core = {
  // Words that many places use
  any: 'Any',
  cancel: 'Cancel',
  close: 'Close',
  copy: 'Copy',
  'copy.done': 'Copied',
  'copy.failed': 'Could not copy',
  from: 'From',
  loading: 'Loading…',
  more: 'More actions',
  no: 'No',
  retry: 'Try again',
  to: 'To',
  yes: 'Yes',
  'needs.manager': ({ version }: { version: string }) => `Needs manager ≥ ${version}`,
  'manager.said': 'The manager said:',

  // The shell
  skip: 'Skip to content',
  menu: 'Menu',
  'menu.users': 'Users',
  language: 'Language',
  theme: 'Theme',
  'theme.system': 'System',
  'theme.light': 'Light',
  'theme.dark': 'Dark',
  account: 'Account',
  'account.access_key': 'Access key',
  signOut: 'Sign out',
  'header.manager': ({ version }: { version: string }) => `Manager ${version}`,
  offline:
    'This browser is offline. The data on this page may be out of date. It is read again when the network is back.',
  'notFound.title': 'No such page',
  'notFound.what':
    'There is no page at this address. It may be mistyped, or it may belong to another version of the console.',
  'notFound.next': 'Go to the start page',
  notForYou: 'Your role cannot open this page. If you need it, ask a superadmin of this cluster.',
  'pageError.title': 'This page has failed',
  'pageError.what':
    'The rest of the console still works. Reloading the page usually helps, especially after an update of the console.',
  'overlay.broken':
    'This part of the console could not be loaded. The console may have been updated, or the network may be down.',
  'pageError.reload': 'Reload',
  'unavailable.title': 'The cluster does not answer',
  'unavailable.what': 'The console could not read who is signed in, or the version of the manager.',

  // Failures
  'failure.offline': 'There was no answer: the network or the server is down, or the address is wrong.',
  'failure.timeout': 'The manager did not answer in time. It may be busy, and it may still be executing the request.',
  'failure.cancelled': 'The request was cancelled.',
  'failure.signed-out': 'The session has ended. Sign in again.',
  'failure.forbidden': 'Your role is not allowed to do this.',
  'failure.not-found': 'The manager does not have this.',
  'failure.rate-limited':
    'This key has reached its rate limit: too many requests in 15 minutes. Wait some minutes, or raise the limit.',
  'failure.crowded':
    'Too many sign-ins and page loads came from your network address in 15 minutes. Wait some minutes.',
  'failure.frozen': 'The manager is frozen for maintenance. Try again after the maintenance.',
  'failure.unreachable':
    'A proxy or webserver answered instead of the manager. The manager may be down, or the Redis of the webserver.',
  'failure.refused': 'The manager refused.',
  'failure.server': 'The manager had an internal error. Its log has the details.',
  'failure.protocol': 'This console does not understand the answer of the manager.',

  // Sign-in
  signIn: 'Sign in',
  'signIn.to': ({ cluster }: { cluster: string }) => `Sign in to ${cluster}`,
  'signIn.email': 'E-mail',
  'signIn.password': 'Password',
  'signIn.otp': 'One-time code',
  'signIn.endpoint': 'Endpoint',
  'signIn.accessKey': 'Access key',
  'signIn.secretKey': 'Secret key',
  'signIn.byKey': 'Use an access key instead',
  'signIn.byPassword': 'Use e-mail and password instead',
  'signIn.keysOnly':
    'No Backend.AI webserver serves this page, so you can sign in only with a key pair. It is kept in memory until you reload.',
  'signIn.wrong-password': 'E-mail or password is wrong, or the account is not active.',
  'signIn.locked': ({ time }: { time: string }) =>
    `Too many failed attempts: this e-mail is locked until about ${time}. Each further attempt restarts the wait.`,
  'signIn.otp-needed': 'This account uses two-factor authentication. Enter the one-time code of your authenticator.',
  'signIn.otp-wrong': 'The one-time code is wrong. Codes change every 30 seconds; enter the current one.',
  'signIn.otp-enroll':
    'This cluster requires two-factor authentication, which this account has not set up yet. Set it up in the user console first.',
  'signIn.password-expired': 'Your password has expired. Choose a new one to continue.',
  'signIn.too-many-logins':
    'This account has reached its number of concurrent sessions. Signing in anyway ends the oldest one.',
  'signIn.anyway': 'Sign in anyway',
  'signIn.unverified':
    'This account is not verified yet. Follow the link in the e-mail, or ask an administrator to activate the account.',
  'signIn.no-keys':
    'This account has no active key pair, which is required to sign in. An administrator can enable one.',
  'signIn.wrong-role': ({ role }: { role: string }) =>
    `You have been signed out: this console is for administrators, and your role is “${role}”. Use the user console instead.`,
  'signIn.not-kept': 'The password is right, but this browser did not keep the session cookie. Nobody is signed in.',
  'signIn.not-kept.http':
    'This page was opened over plain http. Webservers from 26.4.3 on mark the cookie “Secure”, and browsers keep such a cookie only over https. Open the page over https, or have `security.cookie_secure = false` set in the webserver’s configuration. If it is set already, allow cookies for this site.',
  'signIn.not-kept.blocked': 'Allow cookies for this site in the settings of the browser, then sign in again.',
  'signIn.refused': 'The manager refused the sign-in.',
  'signIn.keyRefused':
    'The manager refused this key pair. The access key or the secret key is wrong, the key is disabled, or the clock of this computer is wrong.',
  'signIn.again': 'Sign in again',
  'signIn.again.why': 'Your session has ended. The page keeps what you typed and selected.',
  'signIn.somebodyElse': 'Sign in as somebody else',
  'signIn.other': 'Another person is signed in',
  'signIn.other.what': ({ access_key, role }: { access_key: string; role: string }) =>
    `The account with the access key ${access_key} (${role}) has signed in from another tab of this browser. All tabs share one sign-in.`,
  'signIn.other.unsaved':
    'This page has unsaved input or a running job. Sign in again to go on with it; the other tab is signed out then.',
  'signIn.other.discard': 'Discard it and go on as the other person',
  'signIn.other.done': 'Another person has signed in from another tab. The console has started anew for them.',

  // Lists
  'table.search': ({ column }: { column: string }) => `Search ${column}`,
  'table.search.short': 'Search',
  'table.filters': 'Filters',
  'table.filters.set': 'Active filters',
  'table.filters.clear': 'Clear all filters',
  'filter.notWhole': 'Not a whole number from 0 to 2,147,483,647. It does not filter.',
  'filter.separator': 'Type the number without separators: 1024, not 1,024. It does not filter.',
  'filter.notDay': 'Not a complete day from 1970 on. It does not filter.',
  'filter.reversed': '“From” is after “To”, so no row matches.',
  'table.filters.remove': ({ filter }: { filter: string }) => `Remove filter ${filter}`,
  'table.columns': 'Columns',
  'table.columns.up': ({ column }: { column: string }) => `Move ${column} up`,
  'table.columns.down': ({ column }: { column: string }) => `Move ${column} down`,
  'table.columns.reset': 'Reset columns',
  'table.pages': 'Pages',
  'table.page': 'Page',
  'table.page.of': ({ pages }: { pages: number }) => `of ${n(pages)}`,
  'table.page.first': 'First page',
  'table.page.previous': 'Previous page',
  'table.page.next': 'Next page',
  'table.page.last': 'Last page',
  'table.perPage': 'Rows per page',
  'table.range': ({ first, last, total }: { first: number; last: number; total: number }) =>
    `${n(first)}–${n(last)} of ${n(total)}`,
  'table.beyond': ({ page, last }: { page: number; last: number }) =>
    `There is no page ${n(page)}. The last page is ${n(last)}.`,
  'table.noMatch': 'Nothing matches these filters.',
  'table.failed': 'This list could not be read.',
  'table.stale': ({ time }: { time: string }) => `The list could not be refreshed. It shows the state of ${time}.`,
  'details.stale': ({ time }: { time: string }) =>
    `The details could not be refreshed. They show the state of ${time}.`,
  'table.partial': 'The manager could not read some of the data of these rows.',
  'table.select': ({ name }: { name: string }) => `Select ${name}`,
  'table.select.page': 'Select all rows on this page',
  'table.select.all': ({ total }: { total: number | null }) =>
    total === null ? 'Select all that match' : `Select all ${n(total)} that match`,
  'table.select.none': 'Clear selection',
  'table.selected': ({ count }: { count: number }) => `${n(count)} selected`,
  'table.selected.all': ({ total }: { total: number | null }) =>
    total === null ? 'All that match are selected' : `All ${n(total)} that match are selected`,

  // Export
  'export.csv': 'Export CSV',
  'export.json': 'Export JSON',

  // Jobs over many rows, notices, activity
  undo: 'Undo',
  'undo.failed': 'This could not be undone.',
  activity: 'Activity',

  // Users
  'users.title': 'Users',
  'users.tabs': 'Users by state',
  'users.tab.active': 'Active',
  'users.tab.inactive': 'Inactive',
  'users.count': ({ matching, all }: { matching: number; all: number | null }) => matched(matching, all, 'user'),
  'users.empty.active': 'There are no active users yet.',
  'users.empty.inactive': 'There are no inactive users. Inactivated, deleted and unverified users are listed here.',
  'users.copyEmails': 'Copy e-mail addresses',
  'users.details': 'User',
  'users.details.failed': 'This user could not be read.',
  'users.details.none': 'There is no such user, or the user is not in your domain.',
  'users.details.account': 'Account',
  'users.details.place': 'Domain and role',
  'users.details.access': 'Access',
  'users.details.times': 'Times',
  'users.details.anyIp': 'From anywhere',
  'user.email': 'E-mail',
  'user.username': 'User name',
  'user.full_name': 'Full name',
  'user.role': 'Role',
  'user.status': 'Status',
  'user.status_info': 'Status info',
  'user.domain_name': 'Domain',
  'user.groups': 'Projects',
  'user.main_access_key': 'Main access key',
  'user.totp_activated': '2FA',
  'user.sudo_session_enabled': 'Sudo sessions',
  'user.need_password_change': 'Require password change',
  'user.resource_policy': 'Resource policy',
  'user.created_at': 'Created',
  'user.modified_at': 'Modified',
  'user.description': 'Description',
  'user.allowed_client_ip': 'Allowed client IPs',
  'user.uuid': 'UUID',
  'user.container_uid': 'Container UID',
  'user.container_main_gid': 'Container main GID',
  'user.container_gids': 'Container GIDs',

  // Credentials
  'credentials.title': 'Credentials',

  // Resource policies
  'policies.title': 'Resource Policies',

  // Folders
  'menu.resources': 'Resources',
  'sessions.title': 'Sessions',
  'registries.title': 'Registries',
  'images.title': 'Images',
  'presets.title': 'Resource Presets',
  'agents.title': 'Agents',
  'groups.title': 'Resource Groups',
  'menu.storage': 'Storage',
  'storages.title': 'Storages',
  'folders.title': 'Data',
  'menu.system': 'System',
  'configuration.title': 'Configuration',
  'maintenance.title': 'Maintenance',
  'information.title': 'Information',

  // Forms and confirmations
  create: 'Create',
  save: 'Save',
  details: 'Details',
  edit: 'Edit',
  actions: 'Actions',
  delete: 'Delete',

  // What is done to users
  'users.create': 'Create user',
  'users.import': 'Import from CSV',
  'users.inactivate': 'Inactivate',
  'users.reactivate': 'Reactivate',
  'users.onlySuperadmin': 'Only a superadmin may change users.',
  'users.skip.self': 'this is you',
} as const;
