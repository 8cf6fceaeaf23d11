import { useQuery } from '@tanstack/react-query';
import { projectFolders } from '#api/project-folders.ts';
import { listPage } from '#kit/list/list-page.tsx';
import { useFirstViewShown } from '#kit/page/first-view.ts';
import { closed, folderActions, pageActions } from './actions.ts';
import { FolderNote } from './FolderNote.tsx';
import { type FolderExtra, folderList } from './list.ts';

/** Reads whether the cluster allows folders of projects, once the list is shown. */
function useFolderExtra(): { extra: FolderExtra } {
  const { data: allowed = true } = useQuery({ ...projectFolders.allowed(), enabled: useFirstViewShown() });
  return { extra: { allowed } };
}

/** The list of folders. */
export const page = listPage({
  list: folderList,
  worker: () => new Worker(new URL('./folders.worker.ts', import.meta.url), { type: 'module' }),
  useExtra: useFolderExtra,
  drawer: async () => (await import('./FolderDrawer.tsx')).FolderDrawer,
  dialogs: async () => (await import('./FolderDialogs.tsx')).FolderDialogs,
  actions: folderActions,
  closed,
  pageActions,
  above: FolderNote,
});
