import { type ListedGroup, resourceGroups } from '#api/resource-groups.ts';
import { slots } from '#api/slots.ts';
import { defineList } from '#kit/list/list.ts';
import { listOfWhole } from '#kit/list/whole-set.ts';
import { type GroupExtra, groupColumns } from './columns.tsx';

/** The resource groups of the cluster. */
export const groupList = defineList<ListedGroup, '', GroupExtra>({
  ...listOfWhole(resourceGroups, group => group.name),
  resource: 'resource-groups',
  title: 'groups.title',
  extra: { slots: [] },
  ahead: () => [slots.list()],
  columns: ({ manager, extra, t }) => groupColumns(manager, extra, t),
  defaultSort: { column: 'name', descending: false },
  rowName: group => group.name,
  count: (matching, all, { t }) => t('groups.count', { matching, all }),
  empty: () => ['groups.empty', 'groups.empty.next'],
});
