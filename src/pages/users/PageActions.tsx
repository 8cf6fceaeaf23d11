import { useMay } from '#kit/access/use-session.ts';
import page from '#kit/page/page.module.css';
import { useText } from '#kit/page/use-text.ts';
import type { UserDialog } from './dialog.ts';

/** What can be done on the page as a whole; who may not sees why. */
export function PageActions({ show }: { show: (dialog: UserDialog) => void }) {
  const { t } = useText();
  const may = useMay('create_user');
  return (
    <>
      {!may && <span className={page.why}>{t('users.onlySuperadmin')}</span>}
      <button type="button" className={page.button} disabled={!may} onClick={() => show({ kind: 'import' })}>
        {t('users.import')}
      </button>
      <button type="button" className={page.button} data-main disabled={!may} onClick={() => show({ kind: 'create' })}>
        {t('users.create')}
      </button>
    </>
  );
}
