import { isBusy, TRASHED } from '#api/folder-rules.ts';
import type { Folder } from '#api/folders.ts';
import type { PlainKey } from '#i18n/messages.ts';

type Why = (folder: Folder) => PlainKey | null;

const isTrashed = ({ status }: Pick<Folder, 'status'>): boolean => (TRASHED as readonly string[]).includes(status);

/** Why a folder is not changed, moved to the trash, or deleted where there is none; null where it may be. */
export const whyNotChanged: Why = folder => {
  if (folder.ownership_type === 'user') return 'folders.note.users';
  if (isTrashed(folder)) return 'folders.skip.leaving';
  return isBusy(folder) ? 'folders.skip.busy' : null;
};

/** Why a folder is not restored. */
export const whyNotRestored: Why = ({ status }) => (status === 'delete-pending' ? null : 'folders.skip.leaving');

/** Why a folder of the trash is not deleted for ever. A deletion that is stuck can be sent again. */
export const whyNotDeleted: Why = ({ status }) => {
  if (status === 'delete-complete') return 'folders.skip.leaving';
  return isTrashed({ status }) ? null : 'folders.skip.notTrashed';
};
