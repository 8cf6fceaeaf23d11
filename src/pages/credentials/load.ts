import { withWords } from '#i18n/language.ts';

/** What is done to credentials without a dialog. */
export const loadCredentialWrites = () => withWords(['work', 'credentials'], import('./switch-key.ts'));
