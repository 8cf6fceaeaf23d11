import { ListPage } from '#kit/list/ListPage.tsx';
import { readAheadOf } from '#kit/list/list.ts';
import { closed, groupActions, pageActions } from './actions.ts';
import { GroupNote } from './GroupNote.tsx';
import { groupList } from './list.ts';
import { loadGroupDialogs, loadGroupDrawer } from './load.ts';
import { useGroupExtra } from './use-group-extra.ts';

const startWorker = () => new Worker(new URL('./groups.worker.ts', import.meta.url), { type: 'module' });

/** The list of resource groups. */
export const GroupsPage = () => (
  <ListPage
    list={groupList}
    extra={useGroupExtra()}
    worker={startWorker}
    drawer={loadGroupDrawer}
    dialogs={loadGroupDialogs}
    actions={groupActions}
    closed={closed}
    pageActions={pageActions}
    above={GroupNote}
  />
);

export const page = {
  Content: GroupsPage,
  readAhead: readAheadOf(groupList),
  fetchedAhead: [loadGroupDrawer],
  fetchedOnButton: [loadGroupDialogs],
};
