import type { Role } from '#api/access.ts';
import { toApiError } from '#api/errors.ts';
import { folderWrites } from '#api/folder-writes.ts';
import type { Folder } from '#api/folders.ts';
import { readNow } from './source.ts';

/** How long a storage is waited for, and how long until it is first looked whether it is done, in ms; then twice that, … */
const PATIENCE = 10_000;
const PAUSE = 250;

/** Who deletes, and whether the release has a trash. */
export type Deleter = { role: Role; trashed: boolean };

/**
 * What became of a folder that the manager agreed to delete: it is gone, the storage is not done with it yet, or that
 * could not be read.
 */
export type Deleted = 'gone' | 'ongoing' | 'unread';

/**
 * Deletes a folder for ever after reading it again: 25.15 and 26.4 would also delete a folder that somebody has restored
 * meanwhile. Then waits a little for the storage: managers answer before it has finished, those without a trash too.
 * @throws ApiError of the deleting itself, and of a folder that is gone.
 */
export async function deleteForEver(folder: Folder, { role, trashed }: Deleter): Promise<Deleted> {
  if (trashed) await folderWrites.remove.mutationFn(await readNow(role, folder));
  else await folderWrites.removeAtOnce.mutationFn({ ...folder, role });
  const end = Date.now() + PATIENCE;
  let found = await look(role, folder);
  for (let pause = PAUSE; isOpen(found) && Date.now() < end; pause *= 2) {
    await new Promise(done => setTimeout(done, pause));
    found = await look(role, folder);
  }
  if (found === 'gone' || found === 'unread') return found;
  return found === 'delete-complete' ? 'gone' : 'ongoing';
}

/** Whether another look may give a different result. */
const isOpen = (found: string): boolean => !['gone', 'delete-complete', 'delete-error'].includes(found);

/** The state of a folder now; only a manager that knows of none has it `gone`, no failure does. */
async function look(role: Role, folder: Folder): Promise<string> {
  try {
    return (await readNow(role, folder)).status;
  } catch (thrown) {
    return toApiError(thrown).kind === 'not-found' ? 'gone' : 'unread';
  }
}
