import type { FolderTab } from '#api/folders.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { useText } from '#kit/page/use-text.ts';
import css from './folders.module.css';
import { useClosed } from './use-closed.ts';

/** Why a tab shows what it shows, and what cannot be done there; nothing where all can. */
export function FolderNote({ tab }: { tab: FolderTab }) {
  const { t } = useText();
  const { role } = useSignedIn();
  const closed = useClosed();
  if (tab === 'users')
    return (
      <p className={css.above}>
        {role !== 'superadmin' && t('folders.note.admin.users')} {t('folders.note.users')}
      </p>
    );
  if (role === 'superadmin') return null;
  return (
    <p className={css.above}>
      {t('folders.note.admin')} {closed && t(closed)}
    </p>
  );
}
