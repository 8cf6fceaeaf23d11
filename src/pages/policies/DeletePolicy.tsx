import { useMutation, useQuery } from '@tanstack/react-query';
import { useSignedIn } from '#kit/access/use-session.ts';
import { ConfirmDialog } from '#kit/confirm/ConfirmDialog.tsx';
import { notify } from '#kit/notice/notify.ts';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';
import { isGivenToNew } from './given-to-new.ts';
import { type Kind, POLICIES } from './kinds.ts';
import { usageOf } from './policy-use.ts';
import { WRITES } from './policy-writes.ts';
import { UsedBy } from './UsedBy.tsx';

type Props = { kind: Kind; name: string; onGone: () => void; onClose: () => void };

/** Deletes a policy. Its users are counted first: while there are any, the dialog says so and does not delete. */
export function DeletePolicy({ kind, name, onGone, onClose }: Props) {
  const { t } = useText();
  const remove = useMutation(WRITES[kind].remove);
  const used = useQuery(usageOf(kind, name));
  const all = useQuery(POLICIES[kind].list());
  const error = used.error ?? all.error;
  // what was counted before may be wrong by now: it says nothing where counting anew failed
  const known = used.isFetchedAfterMount && all.data && !error ? used.data : undefined;
  const { manager } = useSignedIn();
  const again = () => {
    for (const { error: failed, refetch } of [used, all]) if (failed) void refetch();
  };
  const against = isGivenToNew(kind, name, manager, all.data ?? [])
    ? t('policies.delete.default')
    : known && known.count > 0
      ? t(known.most ? 'policies.delete.used.most' : `policies.delete.used.${kind}`, { count: known.count })
      : null;
  return (
    <ConfirmDialog
      title={t('policies.delete.title', { name })}
      action={t('delete')}
      failed={t('policies.delete.failed')}
      typed={against ? undefined : name}
      ready={known !== undefined && against === null}
      run={async () => {
        await remove.mutateAsync(name);
        notify({ text: t('policies.deleted', { name }) });
        onGone();
      }}
      onClose={onClose}
    >
      {error && <FailureNote title={t('policies.use.failed')} failure={error} onRetry={again} />}
      {!known && !error && <p aria-busy="true">{t('loading')}</p>}
      {against && (
        <p role="alert" className={parts.warning}>
          {against}
        </p>
      )}
      {known && known.count > 0 && <UsedBy kind={kind} name={name} counted={false} />}
      {known && !against && (
        <p>
          {known.hidden ? `${t('policies.delete.none')} ${t('policies.use.hidden')}` : t('policies.delete.free')}{' '}
          {t('policies.delete.what')}
        </p>
      )}
    </ConfirmDialog>
  );
}
