import { useMutation, useQuery } from '@tanstack/react-query';
import { type QuotaScope, quotaScopes, scopeOf } from '#api/quota-scopes.ts';
import { EditDialog } from '#kit/form/EditDialog.tsx';
import { LimitField } from '#kit/form/LimitField.tsx';
import { formatLimit } from '#kit/form/limit-text.ts';
import { useFormAround } from '#kit/form/use-form.ts';
import { notify } from '#kit/notice/notify.ts';
import page from '#kit/page/page.module.css';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';
import { isBelow, QUOTA, quotaOf } from '#kit/quota/quota.ts';
import { quotaNotice } from '#kit/quota/quota-notice.ts';
import { exactSize } from '#lib/bytes-in-short.ts';
import { isUnlimited } from '#lib/limits.ts';
import type { QuotaOf } from './dialog.ts';
import { type QuotaForm, quotaSchema, toForm } from './form.ts';

type Props = { of: QuotaOf; onClose: () => void };

/** Sets the hard limit of a user or a project on a volume. */
export function EditQuota({ of, onClose }: Props) {
  const { t, language } = useText();
  const { host, owner, backend } = of;
  const { mutateAsync } = useMutation(quotaScopes.set);
  const where = { name: owner.name, host };
  return (
    <EditDialog<QuotaScope, QuotaForm>
      title={t('storages.quota.edit', where)}
      unread={t('storages.quota.failed')}
      failed={t('storages.quota.unsaved')}
      read={() => quotaScopes.read(host, scopeOf(owner))}
      toForm={toForm}
      schema={() => quotaSchema(backend)}
      fields={() => ({ quota: { label: 'quota.hard_limit_bytes' } })}
      save={async ({ quota }, _, { hard_limit_bytes: before }) => {
        const typed = quotaOf(quota);
        if (typed === null) return undefined;
        const kept = await mutateAsync({ host, owner, hard_limit_bytes: typed, before });
        notify({ text: quotaNotice({ t, language }, where, typed, kept) });
        return undefined;
      }}
      onClose={onClose}
    >
      {() => <QuotaField of={of} />}
    </EditDialog>
  );
}

function QuotaField({ of: { host, backend, owner, policy, usual } }: { of: QuotaOf }) {
  const { t, language } = useText();
  const form = useFormAround<QuotaForm>();
  const { data } = useQuery(quotaScopes.scope(host, scopeOf(owner)));
  const below = isBelow(form.values.quota, data?.used_bytes ?? null);
  return (
    <>
      <LimitField<QuotaForm>
        name="quota"
        wide
        measure={QUOTA}
        usual="GB"
        endless={false}
        hint={t(backend === 'xfs' ? 'storages.quota.hint.xfs' : 'storages.quota.hint')}
      />
      {usual !== null && !isUnlimited(usual) && (
        <p className={parts.inline}>
          {t('storages.quota.usual', { name: policy ?? '', size: exactSize(usual, language) })}
          <button
            type="button"
            className={page.button}
            disabled={form.locked}
            onClick={() => form.set('quota', formatLimit(usual, QUOTA))}
          >
            {t('storages.quota.usual.take')}
          </button>
        </p>
      )}
      <p className={parts.warning} role="status">
        {below && t('quota.below')}
      </p>
    </>
  );
}
