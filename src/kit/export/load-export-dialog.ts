import { withWords } from '#i18n/language.ts';

/** Fetches the export's dialog, and antd with it. */
export const loadExportDialog = async () => (await withWords(['work'], import('./ExportDialog.tsx'))).ExportDialog;
