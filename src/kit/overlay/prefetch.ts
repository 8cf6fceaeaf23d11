/** Fetches the code of dialogs ahead, so that the first one opens as fast as the next. */
export async function prefetchOverlays(): Promise<void> {
  await import('#kit/export/ExportDialog.tsx');
}
