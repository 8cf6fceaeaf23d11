import { withWords } from '#i18n/language.ts';

/** The code of the details of a volume. */
export const loadStorageDrawer = async () =>
  (await withWords(['work', 'storages'], import('./StorageDrawer.tsx'))).StorageDrawer;
