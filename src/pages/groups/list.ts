import { type ListedGroup, resourceGroups } from '#api/resource-groups.ts';
import { slots } from '#api/slots.ts';
import { defineList } from '#kit/list/list.ts';
import { wholeSource } from '#kit/list/source.ts';
import { type GroupExtra, groupColumns } from './columns.tsx';

/** The resource groups of the cluster. */
export const groupList = defineList<ListedGroup, '', GroupExtra>({
  resource: 'resource-groups',
  title: 'groups.title',
  counts: () => [{ ...resourceGroups.list(), select: (all: readonly ListedGroup[]) => ({ '': all.length }) }],
  extra: { slots: [] },
  ahead: () => [slots.list() as never],
  columns: ({ manager, extra, t }) => groupColumns(manager, extra, t),
  source: (_, columns) =>
    wholeSource<ListedGroup>({ query: resourceGroups.list() as never, read: () => resourceGroups.read(), columns }),
  defaultSort: { column: 'name', descending: false },
  rowId: group => group.name,
  rowName: group => group.name,
  count: (matching, all, { t }) => t('groups.count', { matching, all }),
  empty: () => ['groups.empty', 'groups.empty.next'],
});
