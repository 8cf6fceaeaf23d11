import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { keepsQuotas, quotaScopes, scopeOf } from '#api/quota-scopes.ts';
import { ConfirmDialog } from '#kit/confirm/ConfirmDialog.tsx';
import { notify } from '#kit/notice/notify.ts';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';
import { quotaNotice } from '#kit/quota/quota-notice.ts';
import { exactSize } from '#lib/bytes-in-short.ts';
import { isUnlimited, UNLIMITED } from '#lib/limits.ts';
import type { QuotaOf } from './dialog.ts';

type Props = { of: QuotaOf; onClose: () => void };

/**
 * Takes the hard limit away. The storage then has none: the manager gives the policy's default only to a scope that does not
 * exist yet (docs/contract/resources-and-operations.md 6.3). So the default is set in its place, unless a person wants none.
 */
export function UnsetQuota({ of: { host, backend, owner, policy, usual }, onClose }: Props) {
  const { t, language } = useText();
  const { mutateAsync } = useMutation(quotaScopes.set);
  const { data } = useQuery(quotaScopes.scope(host, scopeOf(owner)));
  const [toDefault, setToDefault] = useState(true);
  const limited = usual !== null && !isUnlimited(usual) ? usual : null;
  const next = limited !== null && toDefault ? limited : UNLIMITED;
  const before = data?.hard_limit_bytes ?? null;
  const where = { name: owner.name, host };
  const named = { name: policy ?? '' };
  return (
    <ConfirmDialog
      title={t('storages.unset.title', where)}
      action={t('storages.unset')}
      failed={t('storages.unset.failed')}
      run={async () => {
        const kept = await mutateAsync({ host, owner, hard_limit_bytes: next, before });
        notify({ text: quotaNotice({ t, language }, where, next, kept) });
      }}
      onClose={onClose}
    >
      <p>
        {before === null ? t('storages.unset.unread') : t('storages.unset.what', { size: exactSize(before, language) })}
      </p>
      {limited === null ? (
        <p>{t(usual === null ? 'storages.unset.unknown' : 'storages.unset.endless', named)}</p>
      ) : (
        <p>
          <label>
            <input type="checkbox" checked={toDefault} onChange={event => setToDefault(event.target.checked)} />{' '}
            {t('storages.unset.usual', { ...named, size: exactSize(limited, language) })}
          </label>
        </p>
      )}
      {limited !== null && <p className={parts.note}>{t('storages.unset.why')}</p>}
      {keepsQuotas(backend) && isUnlimited(next) && (
        <p className={parts.warning} role="status">
          {t('storages.unset.xfs')}
        </p>
      )}
    </ConfirmDialog>
  );
}
