import { slots } from '#api/slots.ts';
import { defineList } from '#kit/list/list.ts';
import { wholeSource } from '#kit/list/source.ts';
import type { SlotExtra } from '#kit/table/slot-extra.ts';
import { policyColumns } from './columns.tsx';
import { KINDS, type Kind, POLICIES, type Policy } from './kinds.ts';

/** The resource policies of the cluster: of key pairs, users and projects, in a tab each. */
export const policyList = defineList<Policy, Kind, SlotExtra>({
  area: 'policies',
  resource: kind => `${kind}-policies`,
  tabs: () => KINDS,
  counts: () =>
    KINDS.map(kind => ({ ...POLICIES[kind].list(), select: (all: readonly Policy[]) => ({ [kind]: all.length }) })),
  extra: { slots: [] },
  ahead: ({ tab }) => (tab === 'keypair' ? [slots.list()] : []),
  columns: ({ tab, manager, extra, t }) => policyColumns(tab, manager, extra.slots, t),
  source: ({ tab }, columns) =>
    wholeSource<Policy>({ query: POLICIES[tab].list() as never, read: () => POLICIES[tab].read(), columns }),
  defaultSort: { column: 'name', descending: false },
  rowId: policy => policy.name,
  empty: () => ['policies.empty'],
});
