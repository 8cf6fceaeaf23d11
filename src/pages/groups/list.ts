import { type ListedGroup, resourceGroups } from '#api/resource-groups.ts';
import { slots } from '#api/slots.ts';
import { defineList } from '#kit/list/list.ts';
import { listOfWhole } from '#kit/list/whole-set.ts';
import type { SlotExtra } from '#kit/table/slot-extra.ts';
import { groupColumns } from './columns.tsx';

/** The resource groups of the cluster. */
export const groupList = defineList<ListedGroup, '', SlotExtra>({
  ...listOfWhole(resourceGroups, group => group.name),
  area: 'groups',
  resource: 'resource-groups',
  extra: { slots: [] },
  ahead: () => [slots.list()],
  columns: ({ manager, extra, t }) => groupColumns(manager, extra, t),
  defaultSort: { column: 'name', descending: false },
  empty: () => ['groups.empty', 'groups.empty.next'],
});
