import { folderWrites } from '#api/folder-writes.ts';
import type { Folder } from '#api/folders.ts';
import type { PlainKey, Translate } from '#i18n/messages.ts';
import type { JobSpec } from '#kit/jobs/job-spec.ts';
import { type Deleted, type Deleter, deleteForEver } from './delete-for-ever.ts';
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

const NOT_GONE = { ongoing: 'folders.delete.ongoing', unread: 'folders.delete.unread' } as const satisfies Record<
  Exclude<Deleted, 'gone'>,
  PlainKey
>;

/**
 * Deletes for ever what is in the trash; where there is none, what nothing is being done with. One after the other: of
 * several that end at once 25.15 leaves some in the state of being deleted.
 */
export function deleteMany(all: readonly Folder[], t: Translate, by: Deleter): JobSpec {
  let last: Promise<unknown> = Promise.resolve();
  const act = (folder: Folder) => {
    const mine = last.then(() => deleteForEver(folder, by));
    last = mine.catch(() => {});
    return mine.then(became => (became === 'gone' ? undefined : t(NOT_GONE[became])));
  };
  return {
    ...manyFolders(all, t, by.trashed ? whyNotDeleted : whyNotChanged, act),
    title: t('folders.forEver'),
    what: t('folders.delete.many'),
    file: 'delete-folders',
  };
}

// biome-ignore lint/suspicious/noConfusingVoidType: as in a job's rows
type JobAct = (folder: Folder) => Promise<string | void>;

function manyFolders(
  all: readonly Folder[],
  t: Translate,
  why: (folder: Folder) => PlainKey | null,
  act: JobAct,
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
