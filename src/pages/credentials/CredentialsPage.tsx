import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { costlyAmong, countsKeys, type KeyPair, type KeyPairTab, keypairs } from '#api/keypairs.ts';
import type { ReadAhead } from '#api/page.ts';
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
import { shownKeys } from '#kit/table/use-columns.ts';
import { useDetail } from '#kit/table/use-detail.ts';
import { BulkActions } from './BulkActions.tsx';
import { credentialColumns } from './columns.tsx';
import { credentialActions } from './credential-actions.ts';
import { type CredentialDialog, loadCredentialDialogs, loadCredentialDrawer } from './dialog.ts';
import { PageActions } from './PageActions.tsx';
import { useSwitch } from './use-switch.ts';

const RESOURCE = 'keypairs';
const startWorker = () => new Worker(new URL('./credentials.worker.ts', import.meta.url), { type: 'module' });
const rowId = (pair: KeyPair) => pair.access_key;

const tabOf = (params: URLSearchParams): KeyPairTab => (params.get('tab') === 'inactive' ? 'inactive' : 'active');

/** What the page at an address will ask first: asked while it is still being drawn. */
const readAhead: ReadAhead = (client, params, { manager }) => {
  const columns = credentialColumns(manager);
  const args = argsOf(readListState(params, columns, rememberedSize(RESOURCE)));
  const costly = costlyAmong(shownKeys(RESOURCE, columns));
  return client.prefetchQuery(keypairs.list({ ...args, tab: tabOf(params), costly }));
};

/** Code that is fetched before it is needed: details in idle time, dialogs when a button is pointed at. */
const fetchedAhead = [loadCredentialDrawer];
const fetchedOnButton = [loadCredentialDialogs];

/** The credentials of the cluster, or of a domain admin's domain, in two tabs. */
export function CredentialsPage() {
  const { t } = useText();
  const { manager, access_key: own } = useSignedIn();
  const may = useMay('modify_keypair');
  const [params] = useSearchParams();
  const [dialog, show] = useState<CredentialDialog>({ kind: 'none' });
  const tab = tabOf(params);
  const exact = countsKeys(manager);
  const counts = useQuery({ ...keypairs.counts(), enabled: useFirstViewShown() && exact });
  const columns = useMemo(() => credentialColumns(manager), [manager]);
  const [detail, open] = useDetail();
  const turn = useSwitch(show);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a row can do is the same list until one of these changes
  const rowActions = useMemo(() => credentialActions({ tab, may, own, open, show, turn }), [tab, may, own]);
  const tabs = (['active', 'inactive'] as const).map(key => ({
    key,
    label: t(`credentials.tab.${key}`),
    to: { search: tabSearch(params, key) },
    count: counts.data?.[key] ?? null,
  }));
  return (
    <Page
      title={t('credentials.title')}
      tabs={<Tabs label={t('credentials.tabs')} tabs={tabs} active={tab} />}
      actions={<PageActions show={show} />}
    >
      <ResourceTable<KeyPair>
        resource={RESOURCE}
        label="credentials.title"
        part={tab}
        columns={columns}
        query={(args, shown) => keypairs.list({ ...args, tab, costly: costlyAmong(shown) })}
        defaultSort={keypairs.defaultSort}
        rowId={rowId}
        rowName={rowId}
        everyone={counts.data?.[tab] ?? null}
        inexact={!exact}
        count={(matching, all) =>
          exact ? t('credentials.count', { matching, all }) : t('credentials.count.most', { count: matching })
        }
        empty={<Blank title={t(`credentials.empty.${tab}`)} />}
        exporter={{ name: 'credentials', start: startWorker, part: tab }}
        rowActions={rowActions}
        selectionActions={(selection, args) => <BulkActions selection={selection} args={args} tab={tab} show={show} />}
      />
      {detail && (
        <Overlay onClose={() => open(null)}>
          <Drawer key={detail} access_key={detail} show={show} turn={turn} onClose={() => open(null)} />
        </Overlay>
      )}
      {dialog.kind !== 'none' && (
        <Overlay onClose={() => show({ kind: 'none' })}>
          <Dialogs dialog={dialog} turn={turn} show={show} onGone={() => open(null)} />
        </Overlay>
      )}
    </Page>
  );
}

type CodeProps<Load extends () => Promise<(props: never) => unknown>> = Parameters<Awaited<ReturnType<Load>>>[0];

function Drawer(props: CodeProps<typeof loadCredentialDrawer>) {
  const CredentialDrawer = useCode(loadCredentialDrawer);
  return CredentialDrawer && <CredentialDrawer {...props} />;
}

function Dialogs(props: CodeProps<typeof loadCredentialDialogs>) {
  const CredentialDialogs = useCode(loadCredentialDialogs);
  return CredentialDialogs && <CredentialDialogs {...props} />;
}

/** The address of a tab: filters and sort stay, the page and the details do not. */
function tabSearch(params: URLSearchParams, tab: KeyPairTab): string {
  const next = new URLSearchParams(params);
  for (const key of ['tab', 'page', 'detail']) next.delete(key);
  if (tab === 'inactive') next.set('tab', tab);
  return next.toString();
}

export const page = { Content: CredentialsPage, readAhead, fetchedAhead, fetchedOnButton };
