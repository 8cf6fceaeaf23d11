import { withWords } from '#i18n/language.ts';

/** The code of the dialogs. */
export const loadPolicyDialogs = async () =>
  (await withWords(['work', 'policies'], import('./PolicyDialogs.tsx'))).PolicyDialogs;

/** The code of the details of a policy. */
export const loadPolicyDrawer = async () =>
  (await withWords(['work', 'policies'], import('./PolicyDrawer.tsx'))).PolicyDrawer;
