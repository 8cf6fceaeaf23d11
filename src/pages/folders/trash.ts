import { toApiError } from '#api/errors.ts';
import { folderWrites } from '#api/folder-writes.ts';
import type { Folder } from '#api/folders.ts';
import { getSpoken } from '#i18n/language.ts';
import type { PageTools } from '#kit/actions/action.ts';
import { runWrite } from '#kit/actions/run-write.ts';
import { notify } from '#kit/notice/notify.ts';
import type { FolderDialog } from './dialog.ts';

type Tools = Pick<PageTools<FolderDialog>, 'once' | 'client'>;

const SAID = {
  trash: { done: 'folders.trashed', failed: 'folders.trash.failed', undo: 'restore' },
  restore: { done: 'folders.restored', failed: 'folders.restore.failed', undo: 'trash' },
} as const;

function atOnce(kind: keyof typeof SAID, folder: Folder, { once, client }: Tools): void {
  const { t } = getSpoken();
  const { done, failed, undo } = SAID[kind];
  once(folder.id, async () => {
    try {
      await runWrite(client, folderWrites[kind], folder);
      notify({ text: t(done, folder), undo: () => runWrite(client, folderWrites[undo], folder) });
    } catch (thrown) {
      notify({ text: t(failed, folder), failure: toApiError(thrown) });
    }
  });
}

/** Moves one folder to the trash at once, with Undo. */
export const trash = (folder: Folder, tools: Tools): void => atOnce('trash', folder, tools);

/** Moves one folder out of the trash at once, with Undo. */
export const restore = (folder: Folder, tools: Tools): void => atOnce('restore', folder, tools);
