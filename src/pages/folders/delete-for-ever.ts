import { folderWrites } from '#api/folder-writes.ts';
import { type Folder, folders } from '#api/folders.ts';

/** How long a storage is waited for, and how often it is looked whether it is done, in ms. */
const PATIENCE = 4000;
const PAUSE = 250;

const pause = () => new Promise(done => setTimeout(done, PAUSE));

/**
 * Deletes a folder for ever and waits a little until the storage is done with it: managers answer as soon as it is told.
 * Answers whether it is gone. @throws ApiError of the deleting itself.
 */
export async function deleteForEver(folder: Folder, trashed: boolean): Promise<boolean> {
  if (!trashed) {
    await folderWrites.trash.mutationFn(folder);
    return true;
  }
  await folderWrites.remove.mutationFn(folder);
  for (const end = Date.now() + PATIENCE; Date.now() < end; await pause()) {
    const now = await folders.readOne(folder.id).catch(() => null);
    if (now === null || now.status === 'delete-complete') return true;
    if (now.status === 'delete-error') return false;
  }
  return false;
}
