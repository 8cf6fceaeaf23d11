import { counted, matched, n, one } from '../english.ts';

/** English, what is said of credentials. */
export const credentials = {
  // The list
  'credentials.tabs': 'Credentials by state',
  'credentials.tab.active': 'Active',
  'credentials.tab.inactive': 'Inactive',
  'credentials.count': ({ matching, all }: { matching: number; all: number | null }) =>
    matched(matching, all, 'credential'),
  'credentials.count.most': ({ count }: { count: number }) => `up to ${counted(count, 'credential')}`,
  'credentials.empty.active': 'There is no active credential.',
  'credentials.empty.inactive': 'There is no inactive credential: none has been disabled.',
  'credentials.copy': 'Copy access key',
  'credentials.copied': ({ access_key }: { access_key: string }) => `${access_key} copied.`,
  'credentials.onlySuperadmin': 'Only a superadmin may change credentials.',
  'keypair.access_key': 'Access key',
  'keypair.user_id': 'Owner',
  'keypair.user': 'UUID of the owner',
  'keypair.last_used': 'Last used',
  'keypair.num_queries': 'Requests',
  'keypair.rolling_count': 'Requests now',
  'keypair.concurrency_used': 'Running sessions',
  'keypair.is_admin': 'Admin key',
  'keypair.is_default': 'Main key',
  'keypair.ssh_public_key': 'SSH public key',

  // One credential
  'credentials.details': 'Credential',
  'credentials.details.failed': 'This credential could not be read.',
  'credentials.limits.others': ({ value }: { value: string }) => `${value}, all others ∞`,
  'credentials.limits.none': 'nothing',
  'credentials.details.none': 'There is no such credential, or it is not in your domain.',
  'credentials.details.key': 'Key',
  'credentials.details.owner': 'Owner',
  'credentials.details.use': 'Use',
  'credentials.details.running': 'Running sessions',
  'credentials.details.pending': 'Pending sessions',
  'credentials.details.rate': ({ limit }: { limit: number }) => `${n(limit)} requests in 15 minutes`,
  'credentials.details.main': 'Signing in with e-mail and password uses this key.',
  'credentials.secret.show': 'Show secret key',
  'credentials.secret.hide': 'Hide',
  'credentials.secret.what': 'Showing it is recorded in the activity.',
  'credentials.secret.failed': 'The secret key could not be read.',
  'credentials.secret.onlySuperadmin': 'Only superadmins can see secret keys.',

  // Adding and editing
  'credentials.create.failed': 'The credential was not added.',
  'credentials.created': ({ email }: { email: string }) => `Credential of ${email} added.`,
  'credentials.edit': ({ access_key }: { access_key: string }) => `Edit ${access_key}`,
  'credentials.save.failed': 'The credential was not saved.',
  'credentials.saved': ({ access_key }: { access_key: string }) => `${access_key} saved.`,
  'credentials.owner.hint': 'Type an e-mail address or a part of it.',
  'credentials.owner.found': 'Users found',
  'credentials.owner.none': 'No user has such an e-mail address.',
  'credentials.owner.more': ({ total }: { total: number }) => `The first 20 of ${n(total)}: type more.`,
  'credentials.active.hint': 'Requests signed with an inactive key are refused.',
  'credentials.rate.hint': 'Requests in 15 minutes. The manager refuses more. 10,000 is usual.',
  'credentials.rate.window': 'A changed limit takes effect in the next window of 15 minutes.',
  'credentials.second.has': 'This user has an active key.',
  'credentials.second.inactive': 'Add it inactive to be safe.',
  'credentials.second.idle':
    'This user has a main key. On this release requests signed with any other key are refused until it is made the main key.',
  'credentials.advanced': 'Advanced',
  'credentials.advanced.what':
    'Open-source managers from 23.03 to 26.9 create both keys themselves and accept none, so these fields are disabled.',
  'form.rate': 'A whole number from 1 to 2,147,483,647.',

  // Enabling, disabling, deleting
  'credentials.enabled': ({ access_key }: { access_key: string }) => `${access_key} enabled.`,
  'credentials.disabled': ({ access_key }: { access_key: string }) => `${access_key} disabled.`,
  'credentials.enable.failed': ({ access_key }: { access_key: string }) => `${access_key} was not enabled.`,
  'credentials.disable.failed': ({ access_key }: { access_key: string }) => `${access_key} was not disabled.`,
  'credentials.enable.title': ({ access_key }: { access_key: string }) => `Enable ${access_key}?`,
  'credentials.enable.other': ({ email }: { email: string }) => `It is not the main key of ${email}.`,
  'credentials.disable.title': ({ access_key }: { access_key: string }) => `Disable ${access_key}?`,
  'credentials.main': ({ email }: { email: string }) => `It is the main key of ${email}.`,
  'credentials.disable.other':
    'Signing in then uses another active key of this user, and this release refuses every request signed with it. Without another one, signing in is refused.',
  'credentials.disable.any':
    'Signing in then uses another active key of this user. Without one, signing in is refused.',
  'credentials.disable.useless': 'Signing in then still works, but every request after it is refused.',
  'credentials.disable.refused': 'This release does not disable a main key: the manager will refuse.',
  'credentials.disable.instead': 'To keep the user out, inactivate the user.',
  'credentials.live': ({ sessions }: { sessions: number }) =>
    `${counted(sessions, 'session')} of this key ${one(sessions, 'is live. It goes', 'are live. They go')} on running, but nobody who signs with this key can reach ${one(sessions, 'it', 'them')}.`,
  'credentials.delete.title': ({ access_key }: { access_key: string }) => `Delete ${access_key}?`,
  'credentials.delete.what': ({ email }: { email: string }) =>
    `${email} loses the key and its secret. If it may be needed again, disable it instead.`,
  'credentials.delete.main': 'The manager does not delete a main key: it will refuse.',
  'credentials.delete.used': ({ sessions }: { sessions: number }) =>
    `${counted(sessions, 'session')} ${one(sessions, 'was', 'were')} made with this key. This release keeps such keys for the history: it will refuse.`,
  'credentials.delete.failed': 'The credential was not deleted.',
  'credentials.deleted': ({ access_key }: { access_key: string }) => `${access_key} deleted.`,
  'credentials.check.failed': ({ access_key }: { access_key: string }) =>
    `What depends on ${access_key} could not be read. Nothing was changed.`,

  // Many at once
  'credentials.enable.start': ({ count }: { count: number }) => `Enable ${counted(count, 'credential')}`,
  'credentials.disable.start': ({ count }: { count: number }) => `Disable ${counted(count, 'credential')}`,
  'credentials.delete.start': ({ count }: { count: number }) => `Delete ${counted(count, 'credential')}`,
  'credentials.many.main': ({ count }: { count: number }) =>
    `${n(count)} of them ${one(count, 'is a main key, whose owner', 'are main keys, whose owners')} cannot work with the cluster until it is enabled again.`,
  'credentials.many.live': ({ count }: { count: number }) =>
    `${n(count)} of them ${one(count, 'has', 'have')} live sessions, which go on running, but nobody who signs with ${one(count, 'this key', 'these keys')} can reach them.`,
  'credentials.skip.own': 'you are signed in with it',
  'credentials.skip.active': 'active already',
  'credentials.skip.inactive': 'inactive already',
  'credentials.skip.main': 'a main key, which the manager does not delete',
  'credentials.skip.used': 'sessions were made with it: this release keeps it for their history',
  'credentials.skip.stays': 'a main key, which this release does not disable',

  // Many at once
  'credentials.editMany': 'Edit credentials',
  'credentials.editMany.next': 'Continue',
  'credentials.editMany.keep': 'unchanged',
  'credentials.editMany.rate': 'Requests in 15 minutes. Leave empty to keep the limit.',
  'credentials.editMany.nothing': 'Choose what to change.',
  'credentials.editMany.start': ({ count }: { count: number }) => `Change ${counted(count, 'credential')}`,
  'credentials.skip.same': 'already so',
} as const;
