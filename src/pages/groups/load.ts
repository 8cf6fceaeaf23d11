import { withWords } from '#i18n/language.ts';

/** The code of the details of a resource group. */
export const loadGroupDrawer = async () =>
  (await withWords(['work', 'groups'], import('./GroupDrawer.tsx'))).GroupDrawer;

/** The code of the dialogs. */
export const loadGroupDialogs = async () =>
  (await withWords(['work', 'groups'], import('./GroupDialogs.tsx'))).GroupDialogs;
