import { useQuery } from '@tanstack/react-query';
import { projectFolders } from '#api/project-folders.ts';
import { useMay } from '#kit/access/use-session.ts';
import { useFirstViewShown } from '#kit/page/first-view.ts';
import page from '#kit/page/page.module.css';
import { useText } from '#kit/page/use-text.ts';
import type { FolderDialog } from './dialog.ts';

/** What can be done on the page as a whole; where the cluster allows no project folders it says so. */
export function PageActions({ show }: { show: (dialog: FolderDialog) => void }) {
  const { t } = useText();
  const may = useMay('write_project_folders');
  const { data: allowed = true } = useQuery({ ...projectFolders.allowed(), enabled: useFirstViewShown() });
  if (!may) return null;
  return (
    <>
      {!allowed && <span className={page.why}>{t('folders.notAllowed')}</span>}
      <button
        type="button"
        className={page.button}
        data-main
        disabled={!allowed}
        onClick={() => show({ kind: 'create' })}
      >
        {t('folders.create')}
      </button>
    </>
  );
}
