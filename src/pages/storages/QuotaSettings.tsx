import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Storage } from '#api/storages.ts';
import { Loaded } from '#kit/list/Loaded.tsx';
import { Tabs } from '#kit/page/Tabs.tsx';
import { useText } from '#kit/page/use-text.ts';
import type { QuotaDialog } from './dialog.ts';
import { loadQuotaDialogs } from './load.ts';
import { ProjectQuota } from './ProjectQuota.tsx';
import css from './storages.module.css';
import { UserQuota } from './UserQuota.tsx';

/** The quotas of users and projects on a volume; why there are none, on a volume without. */
export function QuotaSettings({ volume }: { volume: Storage }) {
  const { t } = useText();
  const [params] = useSearchParams();
  const [dialog, show] = useState<QuotaDialog | null>(null);
  const hide = () => show(null);
  const has = volume.capabilities.includes('quota');
  const tab = params.get('tab') === 'project' ? 'project' : 'user';
  const names = { user: 'storages.tab.user', project: 'storages.tab.project' } as const;
  const Chosen = tab === 'user' ? UserQuota : ProjectQuota;
  return (
    <section aria-labelledby="quota-settings">
      <header className={css.head}>
        <h2 id="quota-settings">{t('storages.quotas')}</h2>
        {has && (
          <Tabs
            label={t('storages.tabs')}
            active={tab}
            tabs={(['user', 'project'] as const).map(key => ({
              key,
              label: t(names[key]),
              to: { search: key === 'user' ? '' : 'tab=project' },
            }))}
          />
        )}
      </header>
      {has ? <Chosen volume={volume} show={show} /> : <p>{t('storages.noQuota', { name: volume.backend ?? '' })}</p>}
      {dialog && <Loaded load={loadQuotaDialogs} of={{ dialog, onClose: hide }} onClose={hide} />}
    </section>
  );
}
