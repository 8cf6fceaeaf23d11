import type { PlainKey, Translate } from '#i18n/messages.ts';

/** Permissions that are said in words; others stand in the manager's own. */
export const SAID: Record<string, PlainKey> = {
  'create-vfolder': 'permission.create-vfolder',
  'modify-vfolder': 'permission.modify-vfolder',
  'delete-vfolder': 'permission.delete-vfolder',
  'mount-in-session': 'permission.mount-in-session',
  'upload-file': 'permission.upload-file',
  'download-file': 'permission.download-file',
  'invite-others': 'permission.invite-others',
  'set-user-specific-permission': 'permission.set-user-specific-permission',
};

/** What a permission on a storage host allows. */
export function sayPermission(name: string, t: Translate): string {
  const key = SAID[name];
  return key ? t(key) : name;
}
