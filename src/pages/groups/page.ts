import { unlessMay } from '#kit/actions/closed.ts';
import { listPage } from '#kit/list/list-page.tsx';
import { oneRecordActions, recordPageActions } from '#kit/records/records.ts';
import { groupList } from './list.ts';
import { useGroupExtra } from './use-group-extra.ts';

/** The list of resource groups. */
export const page = listPage({
  list: groupList,
  worker: () => new Worker(new URL('./groups.worker.ts', import.meta.url), { type: 'module' }),
  useExtra: useGroupExtra,
  drawer: async () => (await import('./GroupDrawer.tsx')).GroupDrawer,
  dialogs: async () => (await import('./GroupDialogs.tsx')).GroupDialogs,
  actions: oneRecordActions(groupList),
  closed: unlessMay('modify_scaling_group', 'groups.onlySuperadmin'),
  pageActions: recordPageActions('groups.create'),
});
