import { may } from '#api/access.ts';
import { listPage } from '#kit/list/list-page.tsx';
import { oneRecordActions, recordPageActions } from '#kit/records/records.ts';
import { CompareButton } from './CompareButton.tsx';
import { policyList } from './list.ts';
import { usePolicyExtra } from './policy-slots.ts';

/** The list of resource policies. */
export const page = listPage({
  list: policyList,
  worker: () => new Worker(new URL('./policies.worker.ts', import.meta.url), { type: 'module' }),
  useExtra: usePolicyExtra,
  drawer: async () => (await import('./PolicyDrawer.tsx')).PolicyDrawer,
  dialogs: async () => (await import('./PolicyDialogs.tsx')).PolicyDialogs,
  actions: oneRecordActions(policyList),
  closed: ({ tab, role }) => (may(role, `modify_${tab}_resource_policy`) ? null : 'policies.onlySuperadmin'),
  pageActions: recordPageActions('policies.create'),
  bulk: CompareButton,
});
