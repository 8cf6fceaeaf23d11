import { withWords } from '#i18n/language.ts';

/** The code of the dialogs. */
export const loadUserDialogs = async () =>
  (await withWords(['work', 'users'], import('./UserDialogs.tsx'))).UserDialogs;

/** The code of the details of a user. */
export const loadUserDrawer = async () => (await withWords(['work', 'users'], import('./UserDrawer.tsx'))).UserDrawer;

/** What is done to users without a dialog. */
export const loadUserJobs = () => withWords(['work', 'users'], import('./jobs.ts'));
