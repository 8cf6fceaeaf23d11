import { useMutation } from '@tanstack/react-query';
import { toApiError } from '#api/errors.ts';
import { folderWrites } from '#api/folder-writes.ts';
import type { Folder } from '#api/folders.ts';
import { getSpoken } from '#i18n/language.ts';
import { notify } from '#kit/notice/notify.ts';
import { useOneWrite } from '#kit/table/use-one-write.ts';

/** Moves one folder to the trash and out of it. */
export type Trash = { put: (folder: Folder) => void; restore: (folder: Folder) => void };

/** Moves one folder to the trash or out of it at once, with a way to undo it. */
export function useTrash(): Trash {
  const begin = useOneWrite();
  const trash = useMutation(folderWrites.trash);
  const restore = useMutation(folderWrites.restore);
  const put = async (folder: Folder) => {
    await trash.mutateAsync(folder);
    notify({ text: getSpoken().t('folders.trashed', folder), undo: () => restore.mutateAsync(folder) });
  };
  const out = async (folder: Folder) => {
    await restore.mutateAsync(folder);
    notify({ text: getSpoken().t('folders.restored', folder), undo: () => trash.mutateAsync(folder) });
  };
  const failed = (key: 'folders.trash.failed' | 'folders.restore.failed', folder: Folder) => (thrown: unknown) =>
    notify({ text: getSpoken().t(key, folder), failure: toApiError(thrown) });
  return {
    put: folder => begin(folder.id, () => put(folder).catch(failed('folders.trash.failed', folder))),
    restore: folder => begin(folder.id, () => out(folder).catch(failed('folders.restore.failed', folder))),
  };
}
