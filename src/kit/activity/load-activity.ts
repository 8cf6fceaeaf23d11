import { withWords } from '#i18n/language.ts';

/** Loads the activity drawer. */
export const loadActivity = async () => (await withWords(['work'], import('./ActivityDrawer.tsx'))).ActivityDrawer;
