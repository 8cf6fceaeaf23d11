import { may } from '#api/access.ts';
import type { ListedGroup } from '#api/resource-groups.ts';
import type { Action, PageTools } from '#kit/actions/action.ts';
import type { ListContext } from '#kit/list/list.ts';
import { recordPageActions } from '#kit/records/records.ts';
import type { GroupDialog } from './dialog.ts';

/** Why the person may change no resource group. */
export const closed = ({ role }: Pick<ListContext, 'role'>) =>
  may(role, 'modify_scaling_group') ? null : 'groups.onlySuperadmin';

export const groupActions = (_: unknown, { show }: PageTools<GroupDialog>): readonly Action<ListedGroup>[] => [
  { label: 'edit', icon: 'edit', run: row => show({ kind: 'edit', row }) },
  { label: 'duplicate', icon: 'duplicate', run: ({ name }) => show({ kind: 'create', like: name }) },
  { label: 'delete', icon: 'delete', run: row => show({ kind: 'delete', row }) },
];

export const pageActions = recordPageActions<Pick<ListContext, 'role'>>('groups.create', closed);
