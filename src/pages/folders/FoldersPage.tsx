import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { hasTrash } from '#api/folder-rules.ts';
import { type Folder, type FolderTab, folders } from '#api/folders.ts';
import type { ReadAhead } from '#api/page.ts';
import { projectFolders } from '#api/project-folders.ts';
import { getSpoken } from '#i18n/language.ts';
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
import { useDetail } from '#kit/table/use-detail.ts';
import { BulkActions } from './BulkActions.tsx';
import { folderColumns } from './columns.tsx';
import { type FolderDialog, loadFolderDialogs, loadFolderDrawer } from './dialog.ts';
import { FolderNote } from './FolderNote.tsx';
import { folderActions } from './folder-actions.ts';
import { PageActions } from './PageActions.tsx';
import { isWhole, listOf, ofTab } from './source.ts';
import { useClosed } from './use-closed.ts';
import { useTrash } from './use-trash.ts';

const RESOURCE = 'folders';
const startWorker = () => new Worker(new URL('./folders.worker.ts', import.meta.url), { type: 'module' });
const rowId = (folder: Folder) => folder.id;
const rowName = (folder: Folder) => folder.name;

/** The tabs of a release, in their order. */
const tabsOf = (manager: string): FolderTab[] =>
  hasTrash(manager) ? ['projects', 'users', 'trash'] : ['projects', 'users'];

const tabOf = (params: URLSearchParams, manager: string): FolderTab =>
  tabsOf(manager).find(tab => tab === params.get('tab')) ?? 'projects';

/** What the page at an address will ask first: asked while it is still being drawn. */
const readAhead: ReadAhead = (client, params, { manager, role }) => {
  const tab = tabOf(params, manager);
  if (isWhole(role, tab)) return client.prefetchQuery(projectFolders.all());
  const columns = folderColumns(tab, manager, getSpoken().t);
  return client.prefetchQuery(
    listOf(role, tab, argsOf(readListState(params, columns, rememberedSize(RESOURCE))), columns),
  );
};

/** Code that is fetched before it is needed: details in idle time, dialogs when a button is pointed at. */
const fetchedAhead = [loadFolderDrawer];
const fetchedOnButton = [loadFolderDialogs];

/** The folders of projects, those of users, and the trash of the projects'. */
export function FoldersPage() {
  const { t } = useText();
  const { manager, role } = useSignedIn();
  const closed = useClosed();
  const [params] = useSearchParams();
  const [dialog, show] = useState<FolderDialog>({ kind: 'none' });
  const tab = tabOf(params, manager);
  const counts = useCounts();
  const columns = useMemo(() => folderColumns(tab, manager, t), [tab, manager, t]);
  const [detail, open] = useDetail();
  const trash = useTrash();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a row can do is the same list until one of these changes
  const rowActions = useMemo(
    () => folderActions({ tab, closed, trashed: hasTrash(manager), open, show, trash }),
    [tab, closed, manager],
  );
  const tabs = tabsOf(manager).map(key => ({
    key,
    label: t(`folders.tab.${key}`),
    to: { search: tabSearch(params, key) },
    count: counts[key] ?? null,
  }));
  return (
    <Page
      title={t('folders.title')}
      tabs={<Tabs label={t('folders.tabs')} tabs={tabs} active={tab} />}
      actions={<PageActions show={show} />}
    >
      <FolderNote tab={tab} />
      <ResourceTable<Folder>
        resource={RESOURCE}
        label="folders.title"
        part={tab}
        columns={columns}
        query={args => listOf(role, tab, args, columns)}
        defaultSort={folders.defaultSort}
        rowId={rowId}
        rowName={rowName}
        everyone={counts[tab] ?? null}
        count={(matching, all) => t('folders.count', { matching, all })}
        empty={
          <Blank title={t(`folders.empty.${tab}`)}>{tab === 'projects' && t('folders.empty.projects.next')}</Blank>
        }
        exporter={{ name: 'folders', start: startWorker, part: `${role} ${tab}` }}
        rowActions={rowActions}
        selectionActions={(selection, args) => (
          <BulkActions selection={selection} args={args} tab={tab} columns={columns} show={show} />
        )}
      />
      {detail && (
        <Overlay onClose={() => open(null)}>
          <Drawer key={detail} id={detail} show={show} trash={trash} onClose={() => open(null)} />
        </Overlay>
      )}
      {dialog.kind !== 'none' && (
        <Overlay onClose={() => show({ kind: 'none' })}>
          <Dialogs dialog={dialog} show={show} onGone={() => open(null)} />
        </Overlay>
      )}
    </Page>
  );
}

/** How many folders each tab holds: for a domain admin, what is at hand of those of projects. */
function useCounts(): Partial<Record<FolderTab, number>> {
  const { role } = useSignedIn();
  const whole = isWhole(role, 'projects');
  const enabled = useFirstViewShown();
  const { data } = useQuery({ ...folders.counts(), enabled });
  const { data: all } = useQuery({ ...projectFolders.all(), enabled: enabled && whole });
  if (!whole || !data) return data ?? {};
  if (!all) return { users: data.users };
  return { users: data.users, projects: ofTab(all, 'projects').length, trash: ofTab(all, 'trash').length };
}

type CodeProps<Load extends () => Promise<(props: never) => unknown>> = Parameters<Awaited<ReturnType<Load>>>[0];

function Drawer(props: CodeProps<typeof loadFolderDrawer>) {
  const FolderDrawer = useCode(loadFolderDrawer);
  return FolderDrawer && <FolderDrawer {...props} />;
}

function Dialogs(props: CodeProps<typeof loadFolderDialogs>) {
  const FolderDialogs = useCode(loadFolderDialogs);
  return FolderDialogs && <FolderDialogs {...props} />;
}

/** The address of a tab: filters and sort stay, the page, the details and what only the other tab has do not. */
function tabSearch(params: URLSearchParams, tab: FolderTab): string {
  const next = new URLSearchParams(params);
  for (const key of ['tab', 'page', 'detail', 'status']) next.delete(key);
  if (tab !== 'projects') next.set('tab', tab);
  return next.toString();
}

export const page = { Content: FoldersPage, readAhead, fetchedAhead, fetchedOnButton };
