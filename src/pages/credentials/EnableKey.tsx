import type { KeyPair } from '#api/keypairs.ts';
import { ConfirmDialog } from '#kit/confirm/ConfirmDialog.tsx';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';

type Props = { pair: KeyPair; run: () => Promise<unknown>; onClose: () => void };

/** Warns before a key is enabled that may lock its owner out. */
export function EnableKey({ pair: { access_key, user_id }, run, onClose }: Props) {
  const { t } = useText();
  return (
    <ConfirmDialog
      title={t('credentials.enable.title', { access_key })}
      action={t('keypairs.enable')}
      failed={t('credentials.enable.failed', { access_key })}
      danger={false}
      run={run}
      onClose={onClose}
    >
      <p>{t('credentials.enable.other', { email: user_id })}</p>
      <p role="alert" className={parts.warning}>
        {t('keypairs.second.locks')}
      </p>
    </ConfirmDialog>
  );
}
