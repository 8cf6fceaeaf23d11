import { ConfirmDialog } from '#kit/confirm/ConfirmDialog.tsx';
import { useText } from '#kit/page/use-text.ts';
import { Frozen } from './Frozen.tsx';

/** Asks before the manager is frozen. */
export function Freeze({ run, onClose }: { run: () => Promise<void>; onClose: () => void }) {
  const { t } = useText();
  return (
    <ConfirmDialog
      title={t('maintenance.freeze.title')}
      action={t('maintenance.freeze')}
      failed={t('maintenance.status.unchanged')}
      run={run}
      onClose={onClose}
    >
      <p>{t('maintenance.freeze.what')}</p>
      <Frozen />
    </ConfirmDialog>
  );
}
