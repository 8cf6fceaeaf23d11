import { withWords } from '#i18n/language.ts';

/** Code of the page that is fetched when it is needed: what asks between two versions, and before input is left. */
export const loadConflict = async () =>
  (await withWords(['work', 'configuration'], import('./SettingConflict.tsx'))).SettingConflict;
export const loadLeave = async () => (await withWords(['work'], import('./LeaveSettings.tsx'))).LeaveSettings;
