import { withWords } from '#i18n/language.ts';

/** The code of the import of users, and what it says. */
export const loadImportUsers = async () =>
  (await withWords(['work', 'imports'], import('./ImportUsers.tsx'))).ImportUsers;
