import { type Slot, slots } from '#api/slots.ts';
import { defineList } from '#kit/list/list.ts';
import { wholeSource } from '#kit/list/source.ts';
import { policyColumns } from './columns.tsx';
import { KINDS, type Kind, POLICIES, type Policy } from './kinds.ts';

/** What the policies page reads besides: the slots of the cluster, and those that policies name. */
export type PolicyExtra = { slots: readonly Slot[] };

const rowId = (policy: Policy) => policy.name;

/** The resource policies of the cluster: of key pairs, users and projects, in a tab each. */
export const policyList = defineList<Policy, Kind, PolicyExtra>({
  resource: kind => `${kind}-policies`,
  title: 'policies.title',
  tabs: {
    label: 'policies.tabs',
    names: { keypair: 'policies.tab.keypair', user: 'policies.tab.user', project: 'policies.tab.project' },
  },
  counts: () =>
    KINDS.map(kind => ({ ...POLICIES[kind].list(), select: (all: readonly Policy[]) => ({ [kind]: all.length }) })),
  extra: { slots: [] },
  ahead: ({ tab }) => (tab === 'keypair' ? [slots.list()] : []),
  columns: ({ tab, manager, extra, t }) => policyColumns(tab, manager, extra.slots, t),
  source: ({ tab }, columns) =>
    wholeSource<Policy>({ query: POLICIES[tab].list() as never, read: () => POLICIES[tab].read(), columns }),
  defaultSort: { column: 'name', descending: false },
  rowId,
  rowName: rowId,
  count: (matching, all, { t }) => t('policies.count', { matching, all }),
  empty: () => ['policies.empty'],
});
