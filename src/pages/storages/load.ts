import { withWords } from '#i18n/language.ts';

/** The code of the dialogs of quotas. */
export const loadQuotaDialogs = async () =>
  (await withWords(['work', 'storages'], import('./QuotaDialogs.tsx'))).QuotaDialogs;
