import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { Link, type To } from 'react-router-dom';
import type { ApiError } from '#api/errors.ts';
import { defaultField } from '#api/quota-owners.ts';
import { type QuotaOwner, type QuotaScope, quotaScopes, scopeOf } from '#api/quota-scopes.ts';
import type { Storage } from '#api/storages.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { CopiedCode } from '#kit/cell/CopiedCode.tsx';
import { LimitValue } from '#kit/cell/LimitValue.tsx';
import { Meter } from '#kit/cell/Meter.tsx';
import { BusyButton } from '#kit/page/BusyButton.tsx';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import page from '#kit/page/page.module.css';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';
import { exactSize } from '#lib/bytes-in-short.ts';
import { exactTime } from '#lib/dates.ts';
import { isUnlimited, type Limit, UNLIMITED } from '#lib/limits.ts';
import { linkTo } from '#lib/link-to.ts';
import type { QuotaDialog } from './dialog.ts';
import css from './storages.module.css';

type Usual = Pick<UseQueryResult<Limit<string> | null | undefined, ApiError>, 'data' | 'error'>;
type Props = {
  volume: Storage;
  owner: QuotaOwner;
  /** The address of the owner in the console; null if there is none. */
  to: To | null;
  policy: string | null;
  usual: Usual;
  show: (dialog: QuotaDialog) => void;
};

/** The quota of a user or a project on a volume: always the value that was read back, never the value that was sent. */
export function QuotaTable({ volume: { id: host, backend }, owner, to, policy, usual, show }: Props) {
  const { t, language } = useText();
  const { data, error, dataUpdatedAt, refetch } = useQuery(quotaScopes.scope(host, scopeOf(owner)));
  const of = { host, backend, owner, policy, usual: usual.data ?? null };
  const none = data ? nothingSet(data) : true;
  return (
    <>
      {error && <FailureNote title={t('storages.quota.failed')} failure={error} onRetry={() => void refetch()} />}
      <div className={css.scroll}>
        <table
          className={`${css.quota} ${parts.stacked}`}
          aria-label={t('storages.quota.of', { name: owner.name, host })}
          aria-busy={!data && !error}
        >
          <thead>
            <tr>
              <th scope="col">{t(owner.kind === 'user' ? 'storages.user' : 'storages.project')}</th>
              <th scope="col">{t('storages.quota.id')}</th>
              <th scope="col" className={css.number}>
                {t('storages.quota.limit')}
              </th>
              <th scope="col">{t('storage.usage')}</th>
              <th scope="col">{t('storages.quota.default')}</th>
              <th scope="col">{t('storages.quota.control')}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{to ? <Link to={to}>{owner.name}</Link> : owner.name}</th>
              <td data-label={t('storages.quota.id')}>
                <CopiedCode value={owner.id} label={t('storages.quota.id')} />
              </td>
              <td className={css.number} data-label={t('storages.quota.limit')}>
                {data && <HardLimit scope={data} />}
              </td>
              <td data-label={t('storage.usage')}>{data && <Used scope={data} />}</td>
              <td data-label={t('storages.quota.default')}>
                <Default kind={owner.kind} policy={policy} usual={usual} />
              </td>
              <td data-label={t('storages.quota.control')}>
                <div className={css.buttons}>
                  <button type="button" className={page.button} onClick={() => show({ kind: 'edit-quota', of })}>
                    {t('edit')}
                  </button>
                  <BusyButton
                    disabled={none}
                    title={none ? t('storages.unset.nothing') : undefined}
                    onClick={() => show({ kind: 'unset-quota', of })}
                  >
                    {t('storages.unset')}
                  </BusyButton>
                </div>
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      {data && (
        <p className={css.say}>
          {data.used_bytes === null && `${t('storages.quota.notYet')} `}
          {t('storages.quota.at', { time: exactTime(new Date(dataUpdatedAt).toISOString(), language) })}
        </p>
      )}
    </>
  );
}

/** Whether there is nothing to unset. */
const nothingSet = ({ used_bytes, hard_limit_bytes, above }: QuotaScope): boolean =>
  !above && (used_bytes === null || hard_limit_bytes === null);

function HardLimit({ scope }: { scope: QuotaScope }) {
  const { t } = useText();
  if (scope.above) return t('storages.quota.above');
  if (scope.used_bytes === null) return t('storages.quota.unset');
  return <LimitValue limit={scope.hard_limit_bytes ?? UNLIMITED} unit="GB" />;
}

/** What is used, against the limit if there is one. */
function Used({ scope: { used_bytes, hard_limit_bytes } }: { scope: QuotaScope }) {
  const { t, language } = useText();
  if (used_bytes === null) return t('storages.quota.unused');
  const size = exactSize(used_bytes, language);
  if (hard_limit_bytes === null) return size;
  const most = exactSize(hard_limit_bytes, language);
  const [used, total] = [Number(used_bytes), Number(hard_limit_bytes)];
  const share = (used / total).toLocaleString(language, { style: 'percent' });
  return <Meter used={used} total={total} unit="B" figure={t('storages.used', { size, most, share })} />;
}

/** The default of the policy, by its name. */
function Default({
  kind,
  policy,
  usual: { data, error },
}: {
  kind: QuotaOwner['kind'];
  policy: string | null;
  usual: Usual;
}) {
  const { t, language } = useText();
  const { manager } = useSignedIn();
  if (policy === null) return t('storages.default.noPolicy');
  const size =
    data === undefined || data === null ? null : isUnlimited(data) ? t('form.unlimited') : exactSize(data, language);
  return (
    <>
      {size ?? (error || data === null ? t('storages.unread') : t('loading'))}
      <br />
      <span className={css.say}>
        <code>{defaultField(manager)}</code> · <Link to={linkTo.policies({ tab: kind, detail: policy })}>{policy}</Link>
      </span>
    </>
  );
}
