import { withWords } from '#i18n/language.ts';

/** The code of the details of a session. */
export const loadSessionDrawer = async () =>
  (await withWords(['work', 'sessions'], import('./SessionDrawer.tsx'))).SessionDrawer;
