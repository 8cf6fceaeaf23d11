import { withWords } from '#i18n/language.ts';

/** The code of the dialogs. */
export const loadPresetDialogs = async () =>
  (await withWords(['work', 'presets'], import('./PresetDialogs.tsx'))).PresetDialogs;

/** The code of the details of a preset. */
export const loadPresetDrawer = async () =>
  (await withWords(['work', 'presets'], import('./PresetDrawer.tsx'))).PresetDrawer;
