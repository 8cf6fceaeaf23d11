import type { Folder } from '#api/folders.ts';
import { withWords } from '#i18n/language.ts';
import type { Chosen } from '#kit/jobs/chosen.ts';

/** Which dialog of the folders page is open: never two. */
export type FolderDialog =
  | { kind: 'none' }
  | { kind: 'create' }
  | { kind: 'edit'; folder: Folder }
  | { kind: 'delete'; folder: Folder }
  | { kind: 'trash-many' | 'restore-many' | 'delete-many'; chosen: Chosen<Folder> };

/** The code of the dialogs. */
export const loadFolderDialogs = async () =>
  (await withWords(['work', 'folders'], import('./FolderDialogs.tsx'))).FolderDialogs;

/** The code of the details of a folder. */
export const loadFolderDrawer = async () =>
  (await withWords(['work', 'folders'], import('./FolderDrawer.tsx'))).FolderDrawer;
