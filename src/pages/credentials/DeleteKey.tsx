import { useMutation, useQuery } from '@tanstack/react-query';
import { sessionsHoldKeys } from '#api/key-rules.ts';
import { keypairWrites } from '#api/keypair-writes.ts';
import type { KeyPair } from '#api/keypairs.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { ConfirmDialog } from '#kit/confirm/ConfirmDialog.tsx';
import { notify } from '#kit/notice/notify.ts';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';

type Props = { pair: KeyPair; onGone: () => void; onClose: () => void };

/** Deletes a key for good, after saying what hangs on it, and that the manager will refuse where it will. */
export function DeleteKey({ pair: { access_key, user_id }, onGone, onClose }: Props) {
  const { t } = useText();
  const { manager } = useSignedIn();
  const remove = useMutation(keypairWrites.remove);
  const { data, error, refetch } = useQuery(keypairWrites.ties(access_key));
  const held = data !== undefined && data.ever > 0 && sessionsHoldKeys(manager);
  return (
    <ConfirmDialog
      title={t('credentials.delete.title', { access_key })}
      action={t('delete')}
      failed={t('credentials.delete.failed')}
      typed={access_key}
      ready={data !== undefined}
      run={async () => {
        await remove.mutateAsync(access_key);
        notify({ text: t('credentials.deleted', { access_key }) });
        onGone();
      }}
      onClose={onClose}
    >
      <p>{t('credentials.delete.what', { email: user_id })}</p>
      {error && <FailureNote title={t('credentials.details.failed')} failure={error} onRetry={() => void refetch()} />}
      {!data && !error && <p aria-busy="true">{t('loading')}</p>}
      {data?.main && (
        <p role="alert" className={parts.warning}>
          {t('credentials.main', { email: data.main })} {t('credentials.delete.main')}
        </p>
      )}
      {held && (
        <p role="alert" className={parts.warning}>
          {t('credentials.delete.used', { sessions: data.ever })}
        </p>
      )}
      {data && !held && data.live > 0 && (
        <p role="alert" className={parts.warning}>
          {t('credentials.live', { sessions: data.live })}
        </p>
      )}
    </ConfirmDialog>
  );
}
