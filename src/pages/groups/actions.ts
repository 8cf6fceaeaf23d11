import { may } from '#api/access.ts';
import type { ListedGroup } from '#api/resource-groups.ts';
import type { Action, PageTools } from '#kit/actions/action.ts';
import type { ListContext } from '#kit/list/list.ts';
import { type RecordDialog, recordActions, recordPageActions } from '#kit/records/records.ts';

/** Why the person may change no resource group. */
export const closed = ({ role }: Pick<ListContext, 'role'>) =>
  may(role, 'modify_scaling_group') ? null : 'groups.onlySuperadmin';

const all = recordActions<ListedGroup>(group => group.name);

/** Groups are deleted one by one: each deletion says what belongs to the group. */
export const groupActions = (context: unknown, tools: PageTools<RecordDialog<ListedGroup>>): Action<ListedGroup>[] =>
  all(context, tools).map(({ runMany: _, ...action }) => action);

export const pageActions = recordPageActions<ListedGroup, Pick<ListContext, 'role'>>('groups.create', closed);
