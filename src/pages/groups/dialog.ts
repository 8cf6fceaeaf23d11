import type { ListedGroup } from '#api/resource-groups.ts';
import type { RecordForm } from '#kit/records/records.ts';

/** The dialogs of resource groups. Groups are deleted one by one: each deletion says what belongs to the group. */
export type GroupDialog = RecordForm<ListedGroup> | { kind: 'delete'; row: ListedGroup };
