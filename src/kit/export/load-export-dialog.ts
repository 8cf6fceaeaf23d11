/** Fetches the export's dialog, and antd with it. */
export const loadExportDialog = async () => (await import('./ExportDialog.tsx')).ExportDialog;
