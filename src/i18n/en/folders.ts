import { counted, matched } from '../english.ts';

/** English, what is said of folders. */
export const folders = {
  // The list
  'folders.tabs': 'Folders by owner and state',
  'folders.tab.projects': 'Project folders',
  'folders.tab.users': 'Users’ folders',
  'folders.tab.trash': 'Trash',
  'folders.count': ({ matching, all }: { matching: number; all: number | null }) => matched(matching, all, 'folder'),
  'folders.empty.projects': 'There is no project folder yet.',
  'folders.empty.projects.next':
    'A project folder belongs to a project, and all members of the project can use it. Create the first one.',
  'folders.empty.users': 'No user has a folder.',
  'folders.empty.trash': 'The trash is empty.',
  'folders.note.users':
    'These folders belong to users. They can only be looked at here; what is in them is their owners’.',
  'folders.note.admin.users': 'As a domain admin you see the folders of the users of your domain.',
  'folders.note.admin': 'As a domain admin you see the folders of the projects of your domain.',
  'folders.note.roles':
    'This release lets only those change them whom its own roles allow, which do not know domain admins: ask a superadmin.',
  'folders.notAllowed': 'This cluster does not allow project folders: its storage settings have no such type.',
  'folder.group': 'Project ID',
  'folder.group_name': 'Project',
  'folder.user_email': 'Owner',
  'folder.creator': 'Created by',
  'folder.last_used': 'Last used',
  'folder.id': 'Folder ID',
  'folder.quota_scope_id': 'Quota scope',
  'folder.ro': 'Read only',
  'folder.rw': 'Read and write',
  'folder.wd': 'Read, write, delete',
  'folder.general': 'General',
  'folder.model': 'Models',
  'folder.data': 'Data',

  // One folder
  'folders.details.failed': 'This folder could not be read.',
  'folders.details.stale': ({ time }: { time: string }) =>
    `This folder could not be read again: this is as of ${time}.`,
  'folders.details.none': 'There is no such folder, or it is not one that you may see.',
  'folders.details.folder': 'Folder',
  'folders.details.owner': 'Owner',
  'folders.details.use': 'Use',
  'folders.usage': 'Contents',
  'folders.usage.read': 'Read usage',
  'folders.usage.again': 'Read again',
  'folders.usage.what': 'Counting may take a while on a large folder.',
  'folders.usage.told': ({ count, size }: { count: number; size: string }) => `${counted(count, 'file')}, ${size}`,
  'folders.usage.at': ({ time }: { time: string }) => `counted ${time}`,
  'folders.usage.failed': 'What is in it could not be counted.',
  'folders.usage.onlySuperadmin': 'Only a superadmin may have it counted.',

  // Creating and editing
  'folders.create.failed': 'The folder was not created.',
  'folders.create.roles': 'The manager’s own roles do not let you make folders of this project: ask a superadmin.',
  'folders.created': ({ name }: { name: string }) => `Folder ${name} created.`,
  'folders.edit': ({ name }: { name: string }) => `Edit ${name}`,
  'folders.save.failed': 'The folder was not saved.',
  'folders.saved': ({ name }: { name: string }) => `Folder ${name} saved.`,
  'folders.name.hint': 'Up to 64 characters. It does not begin with a dot.',
  'folders.project.hint': 'All members of the project can use the folder.',
  'folders.project.own': 'Projects of your own domain: managers make folders for no others.',
  'folders.project.none': 'Your domain has no project yet.',
  'folders.store': ({ name }: { name: string }) => `${name} · model store`,
  'folders.store.hint':
    'In a model store there are models alone. The manager keeps them read only for all but who made them.',
  'folders.host.first': 'Choose the project first: it decides which hosts there are.',
  'folders.host.none': 'No host is open to this project.',
  'folders.host.failed': 'The hosts of this project could not be read.',
  'folders.host.hint': 'Hosts that the domain, the project or your key is allowed to use.',
  'folders.host.quota': 'This host has quotas. A quota applies to the whole project, not to one folder.',
  'folders.quota': 'Quota of the project on this host',
  'folders.quota.hint': ({ now }: { now: string }) =>
    `For all its folders there together. Leave it empty to keep it. Now: ${now}.`,
  'folders.quota.reading': 'being read',
  'folders.quota.unread': 'could not be read',
  'folders.quota.none': 'not reported',
  'folders.quota.used': ({ size, most }: { size: string; most: string }) => `${size} of ${most} used`,
  'folders.quota.endless': ({ size }: { size: string }) => `${size} used, no limit`,
  'folders.quota.superadmin': 'On this release only superadmins can read and set quotas of projects.',
  'folders.quota.wrong': 'Enter a size of at least 1 B, tick Unlimited, or leave this empty.',
  'folders.quota.most': 'The manager takes at most 9,007,199,254,740,991 B (about 9 PB).',
  'folders.quota.set': ({ project, host, size }: { project: string; host: string; size: string }) =>
    `Quota of ${project} on ${host}: ${size}.`,
  'folders.quota.rounded': ({ from, to }: { from: string; to: string }) =>
    `The storage rounded the limit up from ${from} to ${to}.`,
  'folders.quota.at': ({ time }: { time: string }) => `read ${time}`,
  'folders.quota.refused':
    'The storage refused this quota. Leave it empty to create the folder and keep the quota as it is.',
  'folders.quota.unset.refused':
    'This storage cannot unset a quota (xfs cannot). Enter a larger limit instead, or leave it empty to keep the quota.',
  'folders.quota.changed': 'The quota has changed since this form was opened. Check its present value and save again.',
  'folders.quota.below': 'The project already uses more than this. It can store nothing more until it uses less.',
  'folders.permission.hint': 'What members of the project may do in it.',
  'folders.cloneable.hint': 'Members may copy the whole folder.',
  'form.folder.slash': 'A name with a slash could not be reached again.',
  'form.folder.slug': 'On this release: letters A to Z, digits, and dots, dashes or underscores between them.',

  // Trash
  'folders.toTrash': 'Move to trash',
  'folders.outOfTrash': 'Restore',
  'folders.forEver': 'Delete for ever',
  'folders.trashed': ({ name }: { name: string }) => `${name} is in the trash.`,
  'folders.restored': ({ name }: { name: string }) => `${name} restored.`,
  'folders.deleted': ({ name }: { name: string }) => `${name} deleted for ever.`,
  'folders.deleting': ({ name }: { name: string }) => `${name} is being deleted; the storage is not done yet.`,
  'folders.deleted.unread': ({ name }: { name: string }) =>
    `The manager agreed to delete ${name}; whether it is gone could not be read.`,
  'folders.delete.ongoing': 'the storage is not done yet',
  'folders.delete.unread': 'whether it is gone could not be read',
  'folders.trash.failed': ({ name }: { name: string }) => `${name} was not moved to the trash.`,
  'folders.restore.failed': ({ name }: { name: string }) => `${name} was not restored.`,
  'folders.delete.failed': 'The folder was not deleted.',
  'folders.delete.title': ({ name }: { name: string }) => `Delete ${name} for ever?`,
  'folders.delete.what': ({ name }: { name: string }) =>
    `The folder and all that is in it are gone for project ${name}.`,
  'folders.delete.noTrash': 'This release has no trash.',
  'folders.skip.busy': 'something is being done with it, or a session uses it',
  'folders.skip.leaving': 'it is being deleted, or gone',
  'folders.skip.notTrashed': 'it is not in the trash',

  // Many at once
  'folders.trash.start': ({ count }: { count: number }) => `Move ${counted(count, 'folder')} to the trash`,
  'folders.restore.start': ({ count }: { count: number }) => `Restore ${counted(count, 'folder')}`,
  'folders.delete.start': ({ count }: { count: number }) => `Delete ${counted(count, 'folder')} for ever`,
  'folders.trash.many': 'Members cannot use them until they are restored.',
  'folders.delete.many': 'The folders and all that is in them are gone.',
} as const;
