import { counted, matched, n, one } from '../english.ts';

/** English, what is said of resource policies. */
export const policies = {
  // The list
  'policies.tabs': 'Kinds of policies',
  'policies.tab.keypair': 'Keypair',
  'policies.tab.user': 'User',
  'policies.tab.project': 'Project',
  'policies.count': ({ matching, all }: { matching: number; all: number | null }) => matched(matching, all, 'policy'),
  'policies.empty': 'There is no policy of this kind yet.',
  'policies.create': 'Create policy',
  'policies.onlySuperadmin': 'Only a superadmin may change resource policies.',
  'policies.name': 'Name',
  'policies.created_at': 'Created',
  'policies.system': 'System default',
  'policies.col.system': 'System',
  'policies.col.allowed_vfolder_hosts': 'Hosts',
  'policies.col.default_for_unspecified': 'Slots not named',
  'policies.col.max_concurrent_sessions': 'Sessions',
  'policies.col.max_containers_per_session': 'Containers',
  'policies.col.idle_timeout': 'Idle (s)',
  'policies.col.max_session_lifetime': 'Lifetime (s)',
  'policies.col.max_vfolder_size': 'Folder capacity (GB)',
  'policies.col.max_quota_scope_size': 'Folder quota (GB)',
  'policies.unspecified.LIMITED': 'None of them',
  'policies.unspecified.UNLIMITED': 'Unlimited',

  // One policy
  'policies.details.failed': 'This policy could not be read.',
  'policies.details.none': 'There is no such policy.',
  'policies.resources': 'Resources',
  'policies.slots.failed': 'The resources of the cluster could not be read.',
  'policies.slots.names':
    'The resources of the cluster could not be read. They are shown with the manager’s names, and some may be missing.',
  'policies.sessions': 'Sessions',
  'policies.pending': 'Pending sessions',
  'policies.folders': 'Folders',
  'policies.limits': 'Limits',
  'policies.use': 'Who uses it',
  'policies.use.failed': 'Who uses this policy could not be counted.',
  'policies.use.keypair': ({ count }: { count: number }) => counted(count, 'credential'),
  'policies.use.user': ({ count }: { count: number }) => counted(count, 'user'),
  'policies.use.project': ({ count }: { count: number }) => counted(count, 'project'),
  'policies.use.keypair.most': ({ count }: { count: number }) => `up to ${n(count)} credentials`,
  'policies.use.hidden': 'This manager does not list credentials whose owner is in no project: there may be more.',
  'policies.use.domain': 'Counted only in your domain. Other domains may use the policy too.',
  'policies.use.ask': 'Count them (reads every user)',
  'policies.use.active': 'Show the active ones',
  'policies.use.inactive': 'Show the inactive ones',
  'policies.use.more': ({ count }: { count: number }) => `and ${n(count)} more`,
  'policies.use.old': ({ version }: { version: string }) =>
    `This manager cannot list them by policy; that needs ${version} or later.`,
  'policies.host.none': 'No permission',

  // The form
  'policies.edit': ({ name }: { name: string }) => `Edit ${name}`,
  'policies.copyOf': ({ name }: { name: string }) => `${name}-copy`,
  'policies.create.failed': 'The policy was not created.',
  'policies.save.failed': 'The policy was not saved.',
  'policies.created': ({ name }: { name: string }) => `Policy ${name} created.`,
  'policies.created.sftp': ({ name }: { name: string }) =>
    `Policy ${name} was created, but its limit of SFTP sessions could not be set and equals that of sessions. Edit the policy to set it.`,
  'policies.saved': ({ name }: { name: string }) => `Policy ${name} saved.`,
  'policies.name.hint': 'It cannot be changed later.',
  'policies.name.fixed': 'The name identifies the policy and cannot be changed.',
  'policies.name.max': 'At most 256 characters.',
  'policies.unspecified.hint': 'For resources that are not listed here, such as accelerators that are added later.',
  'policies.stored': ({ value }: { value: string }) => `The manager stores “no limit” as ${value}.`,
  'policies.stored.other': ({ value, other }: { value: string; other: string }) =>
    `The manager stores “no limit” as ${other} now; this console writes ${value}.`,
  'policies.pending.fixed':
    'This manager cannot change limits of pending sessions once a policy has some. Duplicate the policy and set them in the copy.',
  'policies.stored.system': 'The manager stores this as -1 and uses its own setting.',
  'policies.most': ({ most }: { most: string }) => `At most ${most}.`,
  'policies.range.whole': ({ least, most }: { least: string; most: string }) =>
    `A whole number from ${least} to ${most}.`,
  'policies.range.number': ({ least, most }: { least: string; most: string }) => `A number from ${least} to ${most}.`,
  'policies.range.bytes': ({ least, most }: { least: string; most: string }) =>
    `From ${least} to ${most}, in whole bytes.`,
  'policies.atLeast.whole': ({ least }: { least: string }) => `A whole number, ${least} or more.`,
  'policies.atLeast.number': ({ least }: { least: string }) => `A number, ${least} or more.`,
  'policies.atLeast.bytes': ({ least }: { least: string }) => `${least} or more, in whole bytes.`,
  'policies.hosts.all': 'All permissions',
  'policies.hosts.none': 'The manager has no storage host.',
  'policies.hosts.hint': 'This policy does not allow what is not ticked. A domain or a project may still allow it.',
  'policies.hosts.failed': 'The storage hosts could not be read; only those of this policy are shown.',
  'policies.folders.elsewhere': 'On this release limits of folders are in the policies of users and projects.',
  'permission.create-vfolder': 'Create folders',
  'permission.modify-vfolder': 'Change folders',
  'permission.delete-vfolder': 'Delete folders',
  'permission.mount-in-session': 'Mount in sessions',
  'permission.upload-file': 'Upload files',
  'permission.download-file': 'Download files',
  'permission.invite-others': 'Invite others',
  'permission.set-user-specific-permission': 'Set permissions of users',

  // Deleting
  'policies.delete.title': ({ name }: { name: string }) => `Delete ${name}?`,
  'policies.delete.what': 'The policy is deleted permanently.',
  'policies.delete.free': 'Nobody uses it.',
  'policies.delete.none': 'Nobody is known to use it.',
  'policies.delete.used.keypair': ({ count }: { count: number }) =>
    `${counted(count, 'credential')} ${one(count, 'uses', 'use')} it, inactive ones included. The manager does not delete a policy in use: give them another one first.`,
  'policies.delete.used.most': ({ count }: { count: number }) =>
    `Up to ${n(count)} credentials use it, inactive ones included. The manager does not delete a policy in use: give them another one first.`,
  'policies.delete.used.user': ({ count }: { count: number }) =>
    `${counted(count, 'user')} ${one(count, 'has', 'have')} it, inactive ones included. The manager does not delete a policy in use: give them another one first.`,
  'policies.delete.used.project': ({ count }: { count: number }) =>
    `${counted(count, 'project')} ${one(count, 'has', 'have')} it. The manager does not delete a policy in use: give them another one first.`,
  'policies.delete.default':
    'The manager gives this policy to everybody who is created without another one. Without it nobody could be created, so the console does not delete it.',
  'policies.delete.failed': 'The policy was not deleted.',
  'policies.deleted': ({ name }: { name: string }) => `Policy ${name} deleted.`,

  // Comparing
  'policies.compare': 'Compare',
  'policies.compare.two': 'Select two policies to compare them.',
  'policies.compare.title': ({ name, other }: { name: string; other: string }) => `${name} and ${other}`,
  'policies.compare.limit': 'Limit',
  'policies.compare.differs': 'Differs',
  'policies.compare.count': ({ count, total }: { count: number; total: number }) =>
    count === 0 ? `All ${n(total)} rows are the same.` : `${n(count)} of ${n(total)} rows differ, marked ≠.`,
} as const;
