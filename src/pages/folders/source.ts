import type { Role } from '#api/access.ts';
import { ApiError } from '#api/errors.ts';
import { IN_TRASH, TRASHED } from '#api/folder-rules.ts';
import { type Folder, type FolderTab, folders } from '#api/folders.ts';
import type { ListArgs, Page, PageQuery } from '#api/page.ts';
import { projectFolders } from '#api/project-folders.ts';
import type { Column } from '#kit/table/column.ts';
import { pageOfWhole } from '#kit/table/whole-list.ts';

type Columns = readonly Column<Folder>[];

/**
 * Whether the manager gives a tab only whole: `vfolder_list` tells a domain admin of no project folder, and the REST door,
 * which does, of all at once (docs/contract/users-and-auth.md 2.2, docs/contract/resources-and-operations.md 7.3).
 */
export const isWhole = (role: Role, tab: FolderTab): boolean => role !== 'superadmin' && tab !== 'users';

const has = (states: readonly string[], { status }: Folder) => states.includes(status);

/** Those of the whole set that are of a tab, as `folders.list` tells the tabs apart. */
export const ofTab = (all: readonly Folder[], tab: FolderTab, stateAsked = false): Folder[] =>
  all.filter(folder => (tab === 'trash' ? has(stateAsked ? TRASHED : IN_TRASH, folder) : !has(TRASHED, folder)));

/** The page of a whole set that the arguments name. */
export function pageOf(all: readonly Folder[], tab: FolderTab, args: ListArgs, columns: Columns): Page<Folder> {
  const rows = ofTab(all, tab, args.filters.status !== undefined);
  return pageOfWhole(rows, { ...args, sort: args.sort ?? folders.defaultSort }, columns);
}

/** A page of a tab, whoever gives it. */
export function listOf(role: Role, tab: FolderTab, args: ListArgs, columns: Columns): PageQuery<Folder> {
  if (!isWhole(role, tab)) return folders.list({ ...args, tab });
  const select = (all: Folder[]) => pageOf(all, tab, args, columns);
  return { ...projectFolders.all(), select } as unknown as PageQuery<Folder>;
}

/** Reads pages of a tab for an export or a job. A whole set is read once: all of its pages are of the same moment. */
export function readerOf(role: Role, tab: FolderTab, columns: Columns) {
  let whole: Promise<Folder[]> | undefined;
  return async (args: ListArgs): Promise<Page<Folder>> => {
    if (!isWhole(role, tab)) return folders.read({ ...args, tab }, { timeout: 120_000 });
    whole ??= projectFolders.readAll();
    return pageOf(await whole, tab, args, columns);
  };
}

/** Folders of projects as they are now; those that are gone are not among them. @throws ApiError. */
export async function readAgain(role: Role, rows: readonly Folder[]): Promise<Folder[]> {
  if (!isWhole(role, 'projects')) return folders.readAgain(rows);
  const ids = new Set(rows.map(({ id }) => id));
  return (await projectFolders.readAll()).filter(({ id }) => ids.has(id));
}

/** One folder as it is now. @throws ApiError, `not-found` where there is none, or none that the person may see. */
export async function readNow(role: Role, { id, ownership_type }: Folder): Promise<Folder> {
  const whole = isWhole(role, ownership_type === 'group' ? 'projects' : 'users');
  const folder = await (whole ? projectFolders : folders).readOne(id);
  if (!folder) throw new ApiError('not-found');
  return folder;
}
