import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { ReadAhead } from '#api/page.ts';
import { slots } from '#api/slots.ts';
import { Overlay } from '#kit/overlay/Overlay.tsx';
import { useFirstViewShown } from '#kit/page/first-view.ts';
import { Page } from '#kit/page/Page.tsx';
import { Tabs } from '#kit/page/Tabs.tsx';
import { useCode } from '#kit/page/use-code.ts';
import { useText } from '#kit/page/use-text.ts';
import { useDetail } from '#kit/table/use-detail.ts';
import { loadPolicyDialogs, loadPolicyDrawer, type PolicyDialog } from './dialog.ts';
import { KINDS, type Kind, kindOf, POLICIES } from './kinds.ts';
import { PageActions } from './PageActions.tsx';
import { PolicyList } from './PolicyList.tsx';

/** What the page at an address will ask first: asked while it is still being drawn. */
const readAhead: ReadAhead = async (client, params) => {
  const kind = kindOf(params);
  const list = client.prefetchQuery(POLICIES[kind].list());
  if (kind === 'keypair') await client.prefetchQuery(slots.list());
  await list;
};

/** Code that is fetched before it is needed: details in idle time, dialogs when a button is pointed at. */
const fetchedAhead = [loadPolicyDrawer];
const fetchedOnButton = [loadPolicyDialogs];

/** The resource policies of the cluster: of key pairs, users and projects, in a tab each. */
export function PoliciesPage() {
  const { t } = useText();
  const [params] = useSearchParams();
  const [dialog, show] = useState<PolicyDialog>({ kind: 'none' });
  const kind = kindOf(params);
  const enabled = useFirstViewShown();
  const counts = {
    keypair: useQuery({ ...POLICIES.keypair.list(), enabled }),
    user: useQuery({ ...POLICIES.user.list(), enabled }),
    project: useQuery({ ...POLICIES.project.list(), enabled }),
  };
  const [detail, open] = useDetail();
  const tabs = KINDS.map(key => ({
    key,
    label: t(`policies.tab.${key}`),
    to: { search: tabSearch(params, key) },
    count: counts[key].data?.length ?? null,
  }));
  return (
    <Page
      title={t('policies.title')}
      tabs={<Tabs label={t('policies.tabs')} tabs={tabs} active={kind} />}
      actions={<PageActions kind={kind} show={show} />}
    >
      <PolicyList key={kind} kind={kind} open={open} show={show} />
      {detail && (
        <Overlay onClose={() => open(null)}>
          <Drawer key={`${kind} ${detail}`} kind={kind} name={detail} show={show} onClose={() => open(null)} />
        </Overlay>
      )}
      {dialog.kind !== 'none' && (
        <Overlay onClose={() => show({ kind: 'none' })}>
          <Dialogs kind={kind} dialog={dialog} show={show} onGone={() => open(null)} />
        </Overlay>
      )}
    </Page>
  );
}

type CodeProps<Load extends () => Promise<(props: never) => unknown>> = Parameters<Awaited<ReturnType<Load>>>[0];

function Drawer(props: CodeProps<typeof loadPolicyDrawer>) {
  const PolicyDrawer = useCode(loadPolicyDrawer);
  return PolicyDrawer && <PolicyDrawer {...props} />;
}

function Dialogs(props: CodeProps<typeof loadPolicyDialogs>) {
  const PolicyDialogs = useCode(loadPolicyDialogs);
  return PolicyDialogs && <PolicyDialogs {...props} />;
}

/** The address of a tab: the search for a name stays, what only the other tab has does not. */
function tabSearch(params: URLSearchParams, tab: Kind): string {
  const next = new URLSearchParams();
  if (tab !== 'keypair') next.set('tab', tab);
  for (const key of ['name', 'per_page']) {
    const value = params.get(key);
    if (value) next.set(key, value);
  }
  return next.toString();
}

export const page = { Content: PoliciesPage, readAhead, fetchedAhead, fetchedOnButton };
