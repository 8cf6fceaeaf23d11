import { Link, useParams } from 'react-router-dom';
import { storages } from '#api/storages.ts';
import { useDetails } from '#kit/list/use-details.ts';
import { Facts } from '#kit/page/Facts.tsx';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import { useFirstView } from '#kit/page/first-view.ts';
import { Page } from '#kit/page/Page.tsx';
import { useText } from '#kit/page/use-text.ts';
import { clockTime } from '#lib/dates.ts';
import { loadQuotaDialogs } from './load.ts';
import { overviewOf } from './overview.tsx';
import { QuotaSettings } from './QuotaSettings.tsx';
import css from './storages.module.css';

/** One volume: its overview, and the quotas of users and projects on it. */
export function StoragePage() {
  const { t, language } = useText();
  const { id = '' } = useParams();
  const { row, at, error, retry } = useDetails(storages.detail(id), client => storages.known(id, client));
  useFirstView(row !== undefined || error !== null);
  const stale = row && t('details.stale', { time: clockTime(new Date(at), language) });
  return (
    <Page title={id} above={<Link to="/storages">{t('storages.title')}</Link>}>
      <div className={css.panels}>
        {error && <FailureNote title={stale || t('storages.details.failed')} failure={error} onRetry={retry} />}
        {row === null && <p>{t('storages.details.none')}</p>}
        {row === undefined && !error && <p aria-busy="true">{t('loading')}</p>}
        {row?.failure && (
          <FailureNote title={t('storages.some.failed', { names: row.id })} failure={row.failure} onRetry={retry} />
        )}
        {row && <Facts groups={[overviewOf(row, t)]} />}
        {row && <QuotaSettings volume={row} />}
      </div>
    </Page>
  );
}

export const page = {
  Content: StoragePage,
  readAhead: async () => {},
  fetchedAhead: [],
  fetchedOnButton: [loadQuotaDialogs],
};
