import { counted, one } from '../english.ts';

/** English, what is said in the dialogs of users. */
export const users = {
  // What is done to users
  'users.edit': ({ email }: { email: string }) => `Edit ${email}`,
  'users.save.part': 'Saved, but for projects: the activity says which, and why.',
  'users.save.failed': 'The user was not saved.',
  'users.create.failed': 'The user was not created.',
  'users.created': ({ email }: { email: string }) => `${email} created.`,
  'users.saved': ({ email }: { email: string }) => `${email} saved.`,
  'users.inactivate.what':
    'Sets the account inactive and disables every credential of it. Reactivating brings back the account alone.',
  'users.inactivate.what.main':
    'Sets the account inactive, which shuts the user out, and disables every credential of it but the main one. Reactivating brings back the account alone.',
  'users.inactivate.stays': 'Left as it is: the account was not inactivated.',
  'users.reactivate.what': 'Brings back the account alone. Credentials stay as they are.',
  'users.inactivate.start': ({ count }: { count: number }) => `Inactivate ${counted(count, 'user')}`,
  'users.reactivate.start': ({ count }: { count: number }) => `Reactivate ${counted(count, 'user')}`,
  'users.skip.inactive': 'not active',
  'users.skip.active': 'active already',
  'users.belongings': 'Belongings',
  'users.keys.unseen': 'not told by this manager while the user is in no project',
  'users.keys.untold':
    'Should the user have more credentials than the main one, this manager does not tell of them while the user is in no project: they stay as they are.',
  'users.keys.isMain': 'main',
  'users.keysLeft': 'Credentials that still work',
  'users.keysLeft.what':
    'The account is not active, but these credentials go on working at the API until they are disabled.',
  'users.keysLeft.start': ({ count }: { count: number }) => `Disable ${counted(count, 'credential')}`,
  'users.keys.failed': 'The credentials of this user could not be read.',
  'users.keys.none': 'no active credential',
  'users.keys.disabled': ({ names }: { names: string }) => `credentials disabled: ${names}`,
  'users.keys.kept': ({ names }: { names: string }) => `not disabled: ${names}`,
  'users.keys.partly': 'the account is inactive already',
  'users.inactivated.unread':
    'The account is inactive already; its credentials could not be read and stay as they are.',
  'users.active.unread': 'The user is active again; the credentials could not be read.',
  'users.keys.main': 'the main key cannot be disabled on this release; the status alone shuts the user out',
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
    `Goes with the account: ${counted(keys, 'credential')}, ${counted(folders, 'folder')}, the history of all sessions; ${counted(sessions, 'session')} ${one(sessions, 'is', 'are')} live now.`,
  'users.purge.shared': 'Folders shared with others go over to you instead of being deleted',
  'users.purge.live': ({ count }: { count: number }) =>
    `This release refuses because of ${counted(count, 'session')}, live or ended in an error: end them first.`,
  'users.purge.mounted':
    'Refused as long as anybody’s session has one of the folders mounted: end such sessions first.',
  'users.purge.project':
    'The user’s personal project stays behind, and keeps its domain from being deleted permanently.',
  'users.purge.ends': 'This release ends live sessions by force.',
  'users.purge.failed': 'The user was not deleted.',
  'users.purged': ({ email }: { email: string }) => `${email} deleted permanently.`,
  'users.sessions': 'Live sessions',
  'users.folders': 'Folders',
  'users.credentials': 'Credentials',
  'user.password.hint': 'Empty: stays as it is.',
  'user.need_password_change.hint': 'A notice to the user; nothing enforces it.',
  'user.sudo.hint': 'Root rights inside sessions. Not for everybody.',
  'user.totp.hint': 'Can only be switched off for others.',
  'user.ip.hint': 'One to a line. Empty: from anywhere.',
  'user.ip.self': 'From an address that is not among them you are shut out at once.',
  'user.domain.hint': 'In another domain the user starts without projects, and signs in where that domain does.',
  'user.role.changed':
    'A change of role also touches credentials: one up may enable all of them, one down disables those that an administrator was given.',
  'user.role.hint': 'admin: administers the domain. superadmin: the whole cluster.',
} as const;
