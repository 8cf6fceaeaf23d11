import { withWords } from '#i18n/language.ts';

/** Loads the code of the import of users and its messages. */
export const loadImportUsers = async () =>
  (await withWords(['work', 'imports'], import('./ImportUsers.tsx'))).ImportUsers;
