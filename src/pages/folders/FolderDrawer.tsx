import { useQuery } from '@tanstack/react-query';
import { type Folder, type FolderTab, folders } from '#api/folders.ts';
import { projectFolders } from '#api/project-folders.ts';
import { Details } from '#kit/list/Details.tsx';
import type { DrawerProps } from '#kit/list/opened.ts';
import { type Answer, useDetails } from '#kit/list/use-details.ts';
import type { FolderDialog } from './dialog.ts';
import { FolderFacts } from './FolderFacts.tsx';
import type { FolderExtra } from './list.ts';

/** Everything about one folder. */
export function FolderDrawer({ id, ...page }: DrawerProps<Folder, FolderTab, FolderExtra, FolderDialog>) {
  return (
    <Details<Folder> {...page} answer={useFolder(id, page.context.role !== 'superadmin')}>
      {folder => <FolderFacts folder={folder} />}
    </Details>
  );
}

/** One folder. The manager gives a domain admin the folders of projects all at once, and those of users one by one. */
function useFolder(id: string, whole: boolean): Answer<Folder> {
  const all = useQuery({ ...projectFolders.all(), enabled: whole });
  const row = all.data?.find(folder => folder.id === id);
  const enabled = !whole || (all.isFetched && !row);
  const one = useDetails({ ...folders.detail(id), enabled }, client => folders.known(id, client));
  const { error, dataUpdatedAt: at } = all;
  const retryAll = () => void all.refetch();
  if (row) return { row, at, whole: true, error, retry: retryAll };
  return error ? { ...one, error: one.error ?? error, retry: retryAll } : one;
}
