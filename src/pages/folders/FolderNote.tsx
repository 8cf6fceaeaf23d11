import { mayChangeFolders } from '#api/folder-rules.ts';
import type { FolderTab } from '#api/folders.ts';
import type { ListContext } from '#kit/list/list.ts';
import css from './folders.module.css';

type Props = { context: Pick<ListContext<FolderTab>, 'tab' | 'role' | 'manager' | 't'> };

/** Why a tab shows what it shows, and what cannot be done there; nothing if everything can. */
export function FolderNote({ context: { tab, role, manager, t } }: Props) {
  if (tab === 'users')
    return (
      <p className={css.above}>
        {role !== 'superadmin' && t('folders.note.admin.users')} {t('folders.note.users')}
      </p>
    );
  if (role === 'superadmin') return null;
  return (
    <p className={css.above}>
      {t('folders.note.admin')} {!mayChangeFolders(role, manager) && t('folders.note.roles')}
    </p>
  );
}
