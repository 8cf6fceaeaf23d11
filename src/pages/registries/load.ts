import { withWords } from '#i18n/language.ts';

/** The code of the dialogs. */
export const loadRegistryDialogs = async () =>
  (await withWords(['work', 'registries'], import('./RegistryDialogs.tsx'))).RegistryDialogs;

/** The code of the details of a registry. */
export const loadRegistryDrawer = async () =>
  (await withWords(['work', 'registries'], import('./RegistryDrawer.tsx'))).RegistryDrawer;
