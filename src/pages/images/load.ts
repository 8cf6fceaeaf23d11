import { withWords } from '#i18n/language.ts';

/** The code of the dialogs. */
export const loadImageDialogs = async () =>
  (await withWords(['work', 'images'], import('./ImageDialogs.tsx'))).ImageDialogs;

/** The code of the details of an image. */
export const loadImageDrawer = async () =>
  (await withWords(['work', 'images'], import('./ImageDrawer.tsx'))).ImageDrawer;
