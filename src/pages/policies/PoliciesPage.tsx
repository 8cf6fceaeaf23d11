import { useQuery } from '@tanstack/react-query';
import { withNamed } from '#api/slots.ts';
import { ListPage } from '#kit/list/ListPage.tsx';
import { type ListContext, readAheadOf } from '#kit/list/list.ts';
import { useTab } from '#kit/list/use-list.ts';
import { closed, pageActions, policyActions } from './actions.ts';
import { CompareButton } from './CompareButton.tsx';
import { isKeyPairPolicy, type Kind, POLICIES } from './kinds.ts';
import { policyList } from './list.ts';
import { loadPolicyDialogs, loadPolicyDrawer } from './load.ts';
import { namedSlots, useKnownSlots } from './policy-slots.ts';
import { SlotsNote } from './SlotsNote.tsx';

const startWorker = () => new Worker(new URL('./policies.worker.ts', import.meta.url), { type: 'module' });

/** The list of resource policies. */
export function PoliciesPage() {
  const kind = useTab(policyList);
  const { data: all = [] } = useQuery(POLICIES[kind].list());
  const { known } = useKnownSlots(kind);
  const slots = kind === 'keypair' ? withNamed(known, namedSlots(all.filter(isKeyPairPolicy))) : [];
  return (
    <ListPage
      list={policyList}
      extra={{ slots }}
      worker={startWorker}
      drawer={loadPolicyDrawer}
      dialogs={loadPolicyDialogs}
      actions={policyActions}
      closed={closed}
      pageActions={pageActions}
      above={MissingSlots}
      bulk={CompareButton}
    />
  );
}

function MissingSlots({ context }: { context: Pick<ListContext<Kind>, 'tab'> }) {
  const { failure, again } = useKnownSlots(context.tab);
  return <SlotsNote failure={failure} again={again} />;
}

export const page = {
  Content: PoliciesPage,
  readAhead: readAheadOf(policyList),
  fetchedAhead: [loadPolicyDrawer],
  fetchedOnButton: [loadPolicyDialogs],
};
