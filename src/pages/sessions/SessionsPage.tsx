import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { ReadAhead } from '#api/page.ts';
import { type Session, type SessionTab, sessions } from '#api/sessions.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { Overlay } from '#kit/overlay/Overlay.tsx';
import { useFirstViewShown } from '#kit/page/first-view.ts';
import { Page } from '#kit/page/Page.tsx';
import { Tabs } from '#kit/page/Tabs.tsx';
import { useCode } from '#kit/page/use-code.ts';
import { useText } from '#kit/page/use-text.ts';
import { Blank } from '#kit/table/Blank.tsx';
import { argsOf, readListState, rememberedSize } from '#kit/table/list-state.ts';
import { ResourceTable } from '#kit/table/ResourceTable.tsx';
import type { RowAction } from '#kit/table/RowActions.tsx';
import { useDetail } from '#kit/table/use-detail.ts';
import { sessionColumns } from './columns.tsx';
import { loadSessionDrawer } from './load.ts';

const RESOURCE = 'sessions';
const startWorker = () => new Worker(new URL('./sessions.worker.ts', import.meta.url), { type: 'module' });
const rowId = (session: Session) => session.session_id;
const rowName = (session: Session) => session.name;

const tabOf = (params: URLSearchParams): SessionTab => (params.get('tab') === 'finished' ? 'finished' : 'live');

/** What the page at an address will ask first: asked while it is still being drawn. */
export const readAhead: ReadAhead = (client, params, { manager }) => {
  const tab = tabOf(params);
  const args = argsOf(readListState(params, sessionColumns(tab, manager), rememberedSize(RESOURCE)));
  return client.prefetchQuery(sessions.list({ ...args, tab }));
};

/** What is opened on the page: fetched when the browser is idle. */
export const fetchedAhead = [loadSessionDrawer];

/** The sessions of the cluster, or of a domain admin's domain: those that are not over, and all others. */
export function SessionsPage() {
  const { t } = useText();
  const { manager } = useSignedIn();
  const [params] = useSearchParams();
  const [detail, open] = useDetail();
  const tab = tabOf(params);
  const counts = useQuery({ ...sessions.counts(), enabled: useFirstViewShown() });
  const columns = useMemo(() => sessionColumns(tab, manager), [tab, manager]);
  const rowActions = useMemo(
    (): RowAction<Session>[] => [{ label: 'details', icon: 'details', run: session => open(session.session_id) }],
    [open],
  );
  const tabs = (['live', 'finished'] as const).map(key => ({
    key,
    label: t(`sessions.tab.${key}`),
    to: { search: tabSearch(params, key) },
    count: counts.data?.[key] ?? null,
  }));
  return (
    <Page title={t('sessions.title')} tabs={<Tabs label={t('sessions.tabs')} tabs={tabs} active={tab} />}>
      <ResourceTable<Session>
        resource={RESOURCE}
        label="sessions.title"
        part={tab}
        columns={columns}
        query={args => sessions.list({ ...args, tab })}
        defaultSort={sessions.defaultSort}
        rowId={rowId}
        rowName={rowName}
        everyone={counts.data?.[tab] ?? null}
        count={(matching, all) => t('sessions.count', { matching, all })}
        empty={<Blank title={t(`sessions.empty.${tab}`)} />}
        exporter={{ name: 'sessions', start: startWorker, part: tab }}
        rowActions={rowActions}
      />
      {detail && (
        <Overlay onClose={() => open(null)}>
          <Drawer key={detail} id={detail} onClose={() => open(null)} />
        </Overlay>
      )}
    </Page>
  );
}

function Drawer(props: { id: string; onClose: () => void }) {
  const SessionDrawer = useCode(loadSessionDrawer);
  return SessionDrawer && <SessionDrawer {...props} />;
}

/** The address of a tab: filters and sort stay, the page, the details and what only the other tab has do not. */
function tabSearch(params: URLSearchParams, tab: SessionTab): string {
  const next = new URLSearchParams(params);
  for (const key of ['tab', 'page', 'detail', 'status']) next.delete(key);
  if (tab === 'finished') next.set('tab', tab);
  return next.toString();
}
