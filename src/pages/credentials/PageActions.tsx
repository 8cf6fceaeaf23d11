import { useMay } from '#kit/access/use-session.ts';
import page from '#kit/page/page.module.css';
import { useText } from '#kit/page/use-text.ts';
import type { CredentialDialog } from './dialog.ts';

/** What can be done on the page as a whole; who may not sees why. */
export function PageActions({ show }: { show: (dialog: CredentialDialog) => void }) {
  const { t } = useText();
  const may = useMay('create_keypair');
  return (
    <>
      {!may && <span className={page.why}>{t('credentials.onlySuperadmin')}</span>}
      <button type="button" className={page.button} data-main disabled={!may} onClick={() => show({ kind: 'add' })}>
        {t('keypairs.create')}
      </button>
    </>
  );
}
