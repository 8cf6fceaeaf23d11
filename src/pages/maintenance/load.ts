import { withWords } from '#i18n/language.ts';

const WORDS = ['work', 'registries', 'maintenance'] as const;

/** The dialog that rescans all registries. */
export const loadRescanAll = async () => (await withWords(WORDS, import('./RescanAll.tsx'))).RescanAll;

/** The dialog that freezes the manager. */
export const loadFreeze = async () => (await withWords(WORDS, import('./Freeze.tsx'))).Freeze;

/** The form of the announcement. */
export const loadAnnouncementForm = async () =>
  (await withWords(WORDS, import('./AnnouncementForm.tsx'))).AnnouncementForm;
