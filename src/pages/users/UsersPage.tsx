import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { may } from '#api/access.ts';
import type { ReadAhead } from '#api/page.ts';
import { totpPlugin } from '#api/site.ts';
import { type User, type UserTab, users } from '#api/users.ts';
import { useSelf } from '#kit/access/use-self.ts';
import { useMay, useSignedIn } from '#kit/access/use-session.ts';
import { Overlay } from '#kit/overlay/Overlay.tsx';
import { useFirstViewShown } from '#kit/page/first-view.ts';
import { Page } from '#kit/page/Page.tsx';
import { Tabs } from '#kit/page/Tabs.tsx';
import { useCode } from '#kit/page/use-code.ts';
import { useText } from '#kit/page/use-text.ts';
import { Blank } from '#kit/table/Blank.tsx';
import { argsOf, readListState, rememberedSize } from '#kit/table/list-state.ts';
import { ResourceTable } from '#kit/table/ResourceTable.tsx';
import { useDetail } from '#kit/table/use-detail.ts';
import { BulkActions } from './BulkActions.tsx';
import { userColumns } from './columns.tsx';
import { loadUserDialogs, loadUserDrawer, type UserDialog } from './dialog.ts';
import { PageActions } from './PageActions.tsx';
import { useReactivate } from './use-reactivate.ts';
import { userActions } from './user-actions.ts';

const startWorker = () => new Worker(new URL('./users.worker.ts', import.meta.url), { type: 'module' });
const rowId = (user: User) => user.uuid;
const rowName = (user: User) => user.email;

const tabOf = (params: URLSearchParams): UserTab => (params.get('tab') === 'inactive' ? 'inactive' : 'active');

/** What the page at an address will ask first: asked while it is still being drawn. */
const readAhead: ReadAhead = (client, params, { role, manager }) => {
  const tab = tabOf(params);
  const columns = userColumns({ tab, allDomains: may(role, 'domains'), totp: false, manager });
  const args = argsOf(readListState(params, columns, rememberedSize('users')));
  return client.prefetchQuery(users.list({ ...args, tab }));
};

/** Code that is fetched before it is needed: details in idle time, dialogs when a button is pointed at. */
const fetchedAhead = [loadUserDrawer];
const fetchedOnButton = [loadUserDialogs];

/** The users of the cluster, or of a domain admin's domain, in two tabs. */
export function UsersPage() {
  const { t } = useText();
  const { manager } = useSignedIn();
  const self = useSelf();
  const allDomains = useMay('domains');
  const mayModify = useMay('modify_user');
  const [params] = useSearchParams();
  const [dialog, show] = useState<UserDialog>({ kind: 'none' });
  const tab = tabOf(params);
  const enabled = useFirstViewShown();
  const counts = useQuery({ ...users.counts(), enabled });
  const { data: totp = false } = useQuery({ ...totpPlugin(), enabled });
  const columns = useMemo(() => userColumns({ tab, allDomains, totp, manager }), [tab, allDomains, totp, manager]);
  const [detail, open] = useDetail();
  const reactivate = useReactivate(show);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a row can do is the same list until one of these changes
  const rowActions = useMemo(
    () => userActions({ tab, mayModify, self, open, show, reactivate }),
    [tab, mayModify, self],
  );
  const tabs = (['active', 'inactive'] as const).map(key => ({
    key,
    label: t(`users.tab.${key}`),
    to: { search: tabSearch(params, key) },
    count: counts.data?.[key] ?? null,
  }));
  return (
    <Page
      title={t('users.title')}
      tabs={<Tabs label={t('users.tabs')} tabs={tabs} active={tab} />}
      actions={<PageActions show={show} />}
    >
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
        rowActions={rowActions}
        selectionActions={(selection, args) => <BulkActions selection={selection} args={args} tab={tab} show={show} />}
      />
      {detail && (
        <Overlay onClose={() => open(null)}>
          <Drawer key={detail} uuid={detail} show={show} reactivate={reactivate} onClose={() => open(null)} />
        </Overlay>
      )}
      {dialog.kind !== 'none' && (
        <Overlay onClose={() => show({ kind: 'none' })}>
          <Dialogs dialog={dialog} totp={totp} show={show} onGone={() => open(null)} />
        </Overlay>
      )}
    </Page>
  );
}

type CodeProps<Load extends () => Promise<(props: never) => unknown>> = Parameters<Awaited<ReturnType<Load>>>[0];

function Drawer(props: CodeProps<typeof loadUserDrawer>) {
  const UserDrawer = useCode(loadUserDrawer);
  return UserDrawer && <UserDrawer {...props} />;
}

function Dialogs(props: CodeProps<typeof loadUserDialogs>) {
  const UserDialogs = useCode(loadUserDialogs);
  return UserDialogs && <UserDialogs {...props} />;
}

/** The address of a tab: filters and sort stay, the page and what only the other tab has do not. */
function tabSearch(params: URLSearchParams, tab: UserTab): string {
  const next = new URLSearchParams(params);
  for (const key of ['tab', 'page', 'detail', 'status']) next.delete(key);
  if (tab === 'inactive') next.set('tab', tab);
  return next.toString();
}

export const page = { Content: UsersPage, readAhead, fetchedAhead, fetchedOnButton };
