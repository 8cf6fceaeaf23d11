import { withWords } from '#i18n/language.ts';

/** The code of the details of an image. */
export const loadImageDrawer = async () =>
  (await withWords(['work', 'images'], import('./ImageDrawer.tsx'))).ImageDrawer;
