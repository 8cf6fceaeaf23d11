import { folderWrites } from '#api/folder-writes.ts';
import type { Folder } from '#api/folders.ts';
import type { PlainKey, Translate } from '#i18n/messages.ts';
import type { JobSpec } from '#kit/jobs/jobs.ts';
import { whyNotChanged, whyNotDeleted, whyNotRestored } from './why.ts';

/** Moves to the trash what nothing is being done with. */
export const trashMany = (all: readonly Folder[], t: Translate): JobSpec => ({
  ...manyFolders(all, t, whyNotChanged, folder => folderWrites.trash.mutationFn(folder)),
  title: t('folders.toTrash'),
  what: t('folders.trash.many'),
  file: 'trash-folders',
});

/** Takes out of the trash what is still whole. */
export const restoreMany = (all: readonly Folder[], t: Translate): JobSpec => ({
  ...manyFolders(all, t, whyNotRestored, folder => folderWrites.restore.mutationFn(folder)),
  title: t('folders.outOfTrash'),
  file: 'restore-folders',
});

/** Deletes for ever what is in the trash; where there is none, what nothing is being done with. */
export const deleteMany = (all: readonly Folder[], t: Translate, trashed: boolean): JobSpec => ({
  ...(trashed
    ? manyFolders(all, t, whyNotDeleted, folder => folderWrites.remove.mutationFn(folder))
    : manyFolders(all, t, whyNotChanged, folder => folderWrites.trash.mutationFn(folder))),
  title: t('folders.forEver'),
  what: t('folders.delete.many'),
  file: 'delete-folders',
});

function manyFolders(
  all: readonly Folder[],
  t: Translate,
  why: (folder: Folder) => PlainKey | null,
  act: (folder: Folder) => Promise<void>,
): Pick<JobSpec, 'rows' | 'skipped' | 'stale'> {
  const called = ({ name, group_name }: Folder) => (group_name ? `${name} · ${group_name}` : name);
  const skipped = all.flatMap(folder => {
    const reason = why(folder);
    return reason ? [{ name: called(folder), why: t(reason) }] : [];
  });
  const rows = all
    .filter(folder => why(folder) === null)
    .map(folder => ({ id: folder.id, name: called(folder), act: () => act(folder) }));
  return { rows, skipped, stale: folderWrites.trash.meta.stale };
}
