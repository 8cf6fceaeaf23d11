import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { userBelongings } from '#api/user-belongings.ts';
import { purgeEndsSessions, purgeLeavesProject, userWrites } from '#api/user-writes.ts';
import type { User } from '#api/users.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { ConfirmDialog } from '#kit/confirm/ConfirmDialog.tsx';
import { notify } from '#kit/notice/notify.ts';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import { useText } from '#kit/page/use-text.ts';
import css from './users.module.css';

/** Deletes a user permanently, after showing what is deleted with the account, what stays, and what prevents it. */
export function PurgeUser({ user, onClose, onGone }: { user: User; onClose: () => void; onGone: () => void }) {
  const { t } = useText();
  const { manager } = useSignedIn();
  const [keepShared, setKeepShared] = useState(true);
  const purge = useMutation(userWrites.purge);
  const { email } = user;
  const { data, error, refetch } = useQuery(userBelongings.toPurge(user));
  const ended = data && data.sessions > 0 && purgeEndsSessions(manager);
  return (
    <ConfirmDialog
      title={t('users.purge.title', { email })}
      action={t('users.purge')}
      failed={t('users.purge.failed')}
      typed={email}
      ready={data !== undefined}
      run={async () => {
        await purge.mutateAsync({ email, keepShared });
        notify({ text: t('users.purged', { email }) });
        onGone();
      }}
      onClose={onClose}
    >
      {error && <FailureNote title={t('users.details.failed')} failure={error} onRetry={() => void refetch()} />}
      {data ? <p>{t('users.purge.what', data)}</p> : !error && <p aria-busy="true">{t('loading')}</p>}
      {ended && <p role="alert">{t('users.purge.ends')}</p>}
      {data && data.hindrances > 0 && <p role="alert">{t('users.purge.live', { count: data.hindrances })}</p>}
      {data && data.folders > 0 && <p>{t('users.purge.mounted')}</p>}
      {purgeLeavesProject(manager) && <p>{t('users.purge.project')}</p>}
      <label className={css.keyChoice}>
        <input type="checkbox" checked={keepShared} onChange={event => setKeepShared(event.target.checked)} />
        {t('users.purge.shared')}
      </label>
    </ConfirmDialog>
  );
}
