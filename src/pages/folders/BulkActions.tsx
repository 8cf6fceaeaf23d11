import { hasTrash } from '#api/folder-rules.ts';
import type { Folder, FolderTab } from '#api/folders.ts';
import type { ListArgs } from '#api/page.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { chosenOf } from '#kit/jobs/chosen.ts';
import { useText } from '#kit/page/use-text.ts';
import type { Column } from '#kit/table/column.ts';
import controls from '#kit/table/controls.module.css';
import type { Selection } from '#kit/table/use-selection.ts';
import type { FolderDialog } from './dialog.ts';
import { readAgain, readerOf } from './source.ts';
import { useClosed } from './use-closed.ts';

type Props = {
  selection: Selection<Folder>;
  args: ListArgs;
  tab: FolderTab;
  columns: readonly Column<Folder>[];
  show: (dialog: FolderDialog) => void;
};

const TRASH = { label: 'folders.toTrash', kind: 'trash-many' } as const;
const RESTORE = { label: 'folders.outOfTrash', kind: 'restore-many' } as const;
const DELETE = { label: 'folders.forEver', kind: 'delete-many' } as const;

/** What can be done with the chosen folders, in the bar that says how many they are. */
export function BulkActions({ selection, args, tab, columns, show }: Props) {
  const { t } = useText();
  const { role, manager } = useSignedIn();
  const closed = useClosed();
  if (tab === 'users') return null;
  if (closed) return <span>{t(closed)}</span>;
  const read = readerOf(role, tab, columns);
  const chosen = () =>
    chosenOf(selection, {
      rowId: folder => folder.id,
      rowName: folder => folder.name,
      readPage: (offset, limit) => read({ ...args, offset, limit }),
      readAgain: rows => readAgain(role, rows),
    });
  const deeds = tab === 'trash' ? [RESTORE, DELETE] : [hasTrash(manager) ? TRASH : DELETE];
  return deeds.map(({ label, kind }) => (
    <button key={kind} type="button" className={controls.link} onClick={() => show({ kind, chosen: chosen() })}>
      {t(label)}
    </button>
  ));
}
