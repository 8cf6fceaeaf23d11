import { useQuery } from '@tanstack/react-query';
import { projectFolders } from '#api/project-folders.ts';
import { ListPage } from '#kit/list/ListPage.tsx';
import { readAheadOf } from '#kit/list/list.ts';
import { useFirstViewShown } from '#kit/page/first-view.ts';
import { closed, folderActions, pageActions } from './actions.ts';
import { FolderNote } from './FolderNote.tsx';
import { folderList } from './list.ts';
import { loadFolderDialogs, loadFolderDrawer } from './load.ts';

const startWorker = () => new Worker(new URL('./folders.worker.ts', import.meta.url), { type: 'module' });

/** The list of folders. */
export function FoldersPage() {
  const { data: allowed = true } = useQuery({ ...projectFolders.allowed(), enabled: useFirstViewShown() });
  return (
    <ListPage
      list={folderList}
      extra={{ allowed }}
      worker={startWorker}
      drawer={loadFolderDrawer}
      dialogs={loadFolderDialogs}
      actions={folderActions}
      closed={closed}
      pageActions={pageActions}
      above={FolderNote}
    />
  );
}

export const page = {
  Content: FoldersPage,
  readAhead: readAheadOf(folderList),
  fetchedAhead: [loadFolderDrawer],
  fetchedOnButton: [loadFolderDialogs],
};
