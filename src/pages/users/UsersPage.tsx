import { useQuery } from '@tanstack/react-query';
import { lazy, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { totpPlugin } from '#api/site.ts';
import { type User, type UserTab, users } from '#api/users.ts';
import { useMay, useSignedIn } from '#kit/access/use-session.ts';
import { Overlay } from '#kit/overlay/Overlay.tsx';
import { useFirstViewShown } from '#kit/page/first-view.ts';
import { Page } from '#kit/page/Page.tsx';
import { Tabs } from '#kit/page/Tabs.tsx';
import { useText } from '#kit/page/use-text.ts';
import { Blank } from '#kit/table/Blank.tsx';
import { ResourceTable } from '#kit/table/ResourceTable.tsx';
import { CopyEmails } from './CopyEmails.tsx';
import { userColumns } from './columns.tsx';

const UserDrawer = lazy(async () => ({ default: (await import('./UserDrawer.tsx')).UserDrawer }));

const startWorker = () => new Worker(new URL('./users.worker.ts', import.meta.url), { type: 'module' });
const rowId = (user: User) => user.uuid;
const rowName = (user: User) => user.email;

/** The users of the cluster, or of a domain admin's domain, in two tabs. */
export function UsersPage() {
  const { t } = useText();
  const { manager } = useSignedIn();
  const allDomains = useMay('domains');
  const [params, setParams] = useSearchParams();
  const tab: UserTab = params.get('tab') === 'inactive' ? 'inactive' : 'active';
  const enabled = useFirstViewShown();
  const counts = useQuery({ ...users.counts(), enabled });
  const { data: totp = false } = useQuery({ ...totpPlugin(), enabled });
  const columns = useMemo(() => userColumns({ tab, allDomains, totp, manager }), [tab, allDomains, totp, manager]);
  const detail = params.get('detail');
  const tabs = (['active', 'inactive'] as const).map(key => ({
    key,
    label: t(`users.tab.${key}`),
    to: { search: tabSearch(params, key) },
    count: counts.data?.[key] ?? null,
  }));
  const closeDetail = () =>
    setParams(before => {
      const next = new URLSearchParams(before);
      next.delete('detail');
      return next;
    });
  return (
    <Page title={t('users.title')} tabs={<Tabs label={t('users.tabs')} tabs={tabs} active={tab} />}>
      <ResourceTable<User>
        resource="users"
        label="users.title"
        part={tab}
        columns={columns}
        query={args => users.list({ ...args, tab })}
        defaultSort={users.defaultSort}
        rowId={rowId}
        rowName={rowName}
        everyone={counts.data?.[tab] ?? null}
        count={(matching, all) => t('users.count', { matching, all })}
        empty={<Blank title={t(`users.empty.${tab}`)} />}
        exporter={{ name: 'users', start: startWorker, part: tab }}
        selectionActions={selection => <CopyEmails selection={selection} />}
      />
      {detail && (
        <Overlay onClose={closeDetail}>
          <UserDrawer uuid={detail} onClose={closeDetail} />
        </Overlay>
      )}
    </Page>
  );
}

/** The address of a tab: filters and sort stay, the page and what only the other tab has do not. */
function tabSearch(params: URLSearchParams, tab: UserTab): string {
  const next = new URLSearchParams(params);
  for (const key of ['tab', 'page', 'detail', 'status']) next.delete(key);
  if (tab === 'inactive') next.set('tab', tab);
  return next.toString();
}
