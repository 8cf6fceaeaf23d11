import { withWords } from '#i18n/language.ts';

/** Fetches the drawer of what was done in this tab. */
export const loadActivity = async () => (await withWords(['work'], import('./ActivityDrawer.tsx'))).ActivityDrawer;
