import { withWords } from '#i18n/language.ts';

/** The code of the dialogs. */
export const loadFolderDialogs = async () =>
  (await withWords(['work', 'folders'], import('./FolderDialogs.tsx'))).FolderDialogs;

/** The code of the details of a folder. */
export const loadFolderDrawer = async () =>
  (await withWords(['work', 'folders'], import('./FolderDrawer.tsx'))).FolderDrawer;
