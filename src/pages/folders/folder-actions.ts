import type { Folder, FolderTab } from '#api/folders.ts';
import type { PlainKey } from '#i18n/messages.ts';
import type { RowAction } from '#kit/table/RowActions.tsx';
import type { FolderDialog } from './dialog.ts';
import type { Trash } from './use-trash.ts';
import { whyNotChanged, whyNotDeleted, whyNotRestored } from './why.ts';

type Circumstances = {
  tab: FolderTab;
  /** Why the person may change no folder; null for who may. */
  closed: PlainKey | null;
  /** Whether deleted folders go to a trash first. */
  trashed: boolean;
  open: (id: string) => void;
  show: (dialog: FolderDialog) => void;
  trash: Trash;
};

/** What can be done with one folder at the end of its row. */
export function folderActions({ tab, closed, trashed, open, show, trash }: Circumstances): RowAction<Folder>[] {
  const details: RowAction<Folder> = { label: 'details', icon: 'details', run: folder => open(folder.id) };
  const forEver = (folder: Folder) => show({ kind: 'delete', folder });
  if (tab === 'users') return [details];
  if (tab === 'trash')
    return [
      details,
      {
        label: 'folders.outOfTrash',
        icon: 'restore',
        run: trash.restore,
        why: folder => closed ?? whyNotRestored(folder),
      },
      { label: 'folders.forEver', icon: 'delete', run: forEver, why: folder => closed ?? whyNotDeleted(folder) },
    ];
  const why = (folder: Folder) => closed ?? whyNotChanged(folder);
  return [
    details,
    { label: 'edit', icon: 'edit', run: folder => show({ kind: 'edit', folder }), why },
    trashed
      ? { label: 'folders.toTrash', icon: 'delete', run: trash.put, why }
      : { label: 'folders.forEver', icon: 'delete', run: forEver, why },
  ];
}
