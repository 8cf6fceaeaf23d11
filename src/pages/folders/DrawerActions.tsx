import { hasTrash } from '#api/folder-rules.ts';
import type { Folder } from '#api/folders.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import page from '#kit/page/page.module.css';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';
import type { FolderDialog } from './dialog.ts';
import { folderActions } from './folder-actions.ts';
import { useClosed } from './use-closed.ts';
import type { Trash } from './use-trash.ts';

type Props = { folder: Folder; show: (dialog: FolderDialog) => void; trash: Trash };

/** What can be done with the folder in the drawer; for a user's folder nothing, and that is said. */
export function DrawerActions({ folder, show, trash }: Props) {
  const { t } = useText();
  const { manager } = useSignedIn();
  const closed = useClosed();
  if (folder.ownership_type === 'user') return <p className={parts.note}>{t('folders.note.users')}</p>;
  if (closed) return <p className={parts.note}>{t(closed)}</p>;
  const tab = folder.status.startsWith('delete-') ? 'trash' : 'projects';
  const trashed = hasTrash(manager);
  const [, ...actions] = folderActions({ tab, closed, trashed, open: () => {}, show, trash });
  return (
    <div className={parts.actions}>
      {actions.map(({ label, icon, run, why }) => {
        const against = why?.(folder) ?? null;
        return (
          <button
            key={label}
            type="button"
            className={page.button}
            data-danger={icon === 'delete' || undefined}
            disabled={against !== null}
            title={against ? t(against) : undefined}
            onClick={() => run(folder)}
          >
            {t(label)}
          </button>
        );
      })}
    </div>
  );
}
