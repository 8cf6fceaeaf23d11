import { counted, one } from '../english.ts';

/** English, what is said in the dialogs of users. */
export const users = {
  // What is done to users
  'users.edit': ({ email }: { email: string }) => `Edit ${email}`,
  'users.save.part': 'Saved, except for some projects. The activity shows which, and why.',
  'users.save.failed': 'The user was not saved.',
  'users.create.failed': 'The user was not created.',
  'users.created': ({ email }: { email: string }) => `${email} created.`,
  'users.saved': ({ email }: { email: string }) => `${email} saved.`,
  'users.inactivate.what':
    'Inactivates the account and disables all its credentials. Reactivating it later brings back only the account.',
  'users.inactivate.what.main':
    'Inactivates the account, which locks the user out, and disables all its credentials except the main one. Reactivating it later brings back only the account.',
  'users.inactivate.stays': 'Not changed, because the account was not inactivated.',
  'users.reactivate.what': 'Reactivates only the account. Credentials stay as they are.',
  'users.inactivate.start': ({ count }: { count: number }) => `Inactivate ${counted(count, 'user')}`,
  'users.reactivate.start': ({ count }: { count: number }) => `Reactivate ${counted(count, 'user')}`,
  'users.skip.inactive': 'not active',
  'users.skip.active': 'active already',
  'users.belongings': 'Belongings',
  'users.keys.unseen': 'not listed by this manager while the user is in no project',
  'users.keys.untold':
    'If the user has more credentials than the main one, this manager does not list them while the user is in no project. They stay as they are.',
  'users.keys.isMain': 'main',
  'users.keysLeft': 'Credentials that still work',
  'users.keysLeft.what': 'The account is not active, but these credentials work at the API until they are disabled.',
  'users.keysLeft.start': ({ count }: { count: number }) => `Disable ${counted(count, 'credential')}`,
  'users.keys.failed': 'The credentials of this user could not be read.',
  'users.keys.none': 'no active credential',
  'users.keys.disabled': ({ names }: { names: string }) => `credentials disabled: ${names}`,
  'users.keys.kept': ({ names }: { names: string }) => `not disabled: ${names}`,
  'users.keys.partly': 'the account is inactive already',
  'users.inactivated.unread':
    'The account is already inactive. Its credentials could not be read and stay as they are.',
  'users.active.unread': 'The user is active again, but the credentials could not be read.',
  'users.keys.main': 'the main key cannot be disabled on this release; the status alone locks the user out',
  'users.keys.inactive': ({ count }: { count: number }) =>
    count === 0 ? 'no inactive credential' : `${counted(count, 'credential')} ${one(count, 'stays', 'stay')} inactive`,
  'users.keys.inactive.named': ({ names }: { names: string }) => `credentials that stay inactive: ${names}`,
  'users.keys.enable': 'Enable their credentials',
  'users.keys.enable.start': ({ count }: { count: number }) => `Enable ${counted(count, 'credential')}`,
  'users.reactivated': ({ email }: { email: string }) => `${email} is active again.`,
  'users.reactivated.unread': ({ email }: { email: string }) =>
    `${email} is active again, but the credentials could not be read: some may be inactive.`,
  'users.reactivate.failed': ({ email }: { email: string }) => `${email} was not reactivated.`,
  'users.reactivated.keys': 'Credentials that stay inactive',
  'users.reactivated.what': 'The user can be active without them. Choose those to enable.',
  'users.reactivated.enable': 'Enable the chosen',
  'users.purge': 'Delete permanently',
  'users.purge.title': ({ email }: { email: string }) => `Delete ${email} permanently?`,
  'users.purge.what': ({ keys, folders, sessions }: { keys: number; folders: number; sessions: number }) =>
    `Also deleted: ${counted(keys, 'credential')}, ${counted(folders, 'folder')}, and the history of all sessions. ${counted(sessions, 'session')} ${one(sessions, 'is', 'are')} live now.`,
  'users.purge.shared': 'Folders shared with others go over to you instead of being deleted',
  'users.purge.live': ({ count }: { count: number }) =>
    `This release refuses because of ${counted(count, 'session')} that ${one(count, 'is live or ended in an error. End it first.', 'are live or ended in an error. End them first.')}`,
  'users.purge.mounted':
    'The manager refuses while any session has mounted one of the folders. End such sessions first.',
  'users.purge.project':
    'The user’s personal project remains. Because of it, the domain cannot be deleted permanently.',
  'users.purge.ends': 'This release ends live sessions by force.',
  'users.purge.failed': 'The user was not deleted.',
  'users.purged': ({ email }: { email: string }) => `${email} deleted permanently.`,
  'users.sessions.running': 'Running sessions',
  'users.sessions.pending': 'Pending sessions',
  'users.folders': 'Folders',
  'users.credentials': 'Credentials',
  'user.password.hint': 'Leave empty to keep the password.',
  'user.need_password_change.hint': 'Shows a notice to the user. The manager does not enforce it.',
  'user.sudo.hint': 'Root rights inside sessions. Not for everybody.',
  'user.totp.hint': 'For other users it can only be switched off.',
  'user.ip.hint': 'One per line. Empty: access from any address.',
  'user.ip.self': 'You are locked out at once if your own address is not in the list.',
  'user.domain.hint': 'In another domain the user starts without projects, and signs in where that domain does.',
  'user.role.changed':
    'Changing the role also changes credentials: a promotion may enable all of them, a demotion disables those that an administrator was given.',
  'user.role.hint': 'admin: administers the domain. superadmin: the whole cluster.',
} as const;
