import type { Role } from '#api/access.ts';
import { ApiError } from '#api/errors.ts';
import { IN_TRASH, TRASHED } from '#api/folder-rules.ts';
import { type Folder, type FolderTab, folders } from '#api/folders.ts';
import { projectFolders } from '#api/project-folders.ts';

/**
 * Whether the manager gives a tab only whole: `vfolder_list` shows a domain admin no project folder, and the REST API, which
 * does, gives all of them at once (docs/contract/users-and-auth.md 2.2, docs/contract/resources-and-operations.md 7.3).
 */
export const isWhole = (role: Role, tab: FolderTab): boolean => role !== 'superadmin' && tab !== 'users';

const has = (states: readonly string[], { status }: Folder) => states.includes(status);

/** Those of the whole set that are of a tab, as `folders.list` separates the tabs. `stateAsked`: a filter names states. */
export const ofTab = (all: readonly Folder[], tab: FolderTab, stateAsked = false): Folder[] =>
  all.filter(folder => (tab === 'trash' ? has(stateAsked ? TRASHED : IN_TRASH, folder) : !has(TRASHED, folder)));

/** Folders of projects as they are now; those that are gone are left out. @throws ApiError. */
export async function readAgain(role: Role, rows: readonly Folder[]): Promise<Folder[]> {
  if (!isWhole(role, 'projects')) return folders.readAgain(rows);
  const ids = new Set(rows.map(({ id }) => id));
  return (await projectFolders.readAll()).filter(({ id }) => ids.has(id));
}

/** One folder as it is now. @throws ApiError, `not-found` if there is none, or none that the person may see. */
export async function readNow(role: Role, { id, ownership_type }: Folder): Promise<Folder> {
  const whole = isWhole(role, ownership_type === 'group' ? 'projects' : 'users');
  const folder = await (whole ? projectFolders : folders).readOne(id);
  if (!folder) throw new ApiError('not-found');
  return folder;
}
