import { useMay } from '#kit/access/use-session.ts';
import page from '#kit/page/page.module.css';
import { useText } from '#kit/page/use-text.ts';
import type { PolicyDialog } from './dialog.ts';
import type { Kind } from './kinds.ts';

/** What can be done on the page as a whole; who may not sees why. */
export function PageActions({ kind, show }: { kind: Kind; show: (dialog: PolicyDialog) => void }) {
  const { t } = useText();
  const may = useMay(`create_${kind}_resource_policy`);
  return (
    <>
      {!may && <span className={page.why}>{t('policies.onlySuperadmin')}</span>}
      <button
        type="button"
        className={page.button}
        data-main
        disabled={!may}
        onClick={() => show({ kind: 'create', like: null })}
      >
        {t('policies.create')}
      </button>
    </>
  );
}
