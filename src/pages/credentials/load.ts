import { withWords } from '#i18n/language.ts';

/** The code of the dialogs. */
export const loadCredentialDialogs = async () =>
  (await withWords(['work', 'credentials'], import('./CredentialDialogs.tsx'))).CredentialDialogs;

/** The code of the details of a credential. */
export const loadCredentialDrawer = async () =>
  (await withWords(['work', 'credentials'], import('./CredentialDrawer.tsx'))).CredentialDrawer;

/** What is done to credentials without a dialog. */
export const loadCredentialWrites = () => withWords(['work', 'credentials'], import('./switch-key.ts'));
