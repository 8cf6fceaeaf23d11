import { may } from '#api/access.ts';
import type { PlainKey } from '#i18n/messages.ts';
import type { Action, PageAction, PageTools } from '#kit/actions/action.ts';
import type { ListContext } from '#kit/list/list.ts';
import type { PolicyDialog } from './dialog.ts';
import type { Kind, Policy } from './kinds.ts';

type Context = Pick<ListContext<Kind>, 'tab' | 'role'>;
type Tools = Pick<PageTools<PolicyDialog>, 'show'>;

/** Why the role may change no policy of a kind. */
export const closed = ({ tab, role }: Context): PlainKey | null =>
  may(role, `modify_${tab}_resource_policy`) ? null : 'policies.onlySuperadmin';

/** What can be done with one policy. */
export const policyActions = (_: Context, { show }: Tools): readonly Action<Policy>[] => [
  { label: 'edit', icon: 'edit', run: policy => show({ kind: 'edit', policy }) },
  { label: 'duplicate', icon: 'duplicate', run: policy => show({ kind: 'create', like: policy }) },
  { label: 'delete', icon: 'delete', run: policy => show({ kind: 'delete', policy }) },
];

/** What can be done on the page as a whole. */
export const pageActions = ({ tab, role }: Context, { show }: Tools): readonly PageAction[] => [
  {
    label: 'policies.create',
    main: true,
    run: () => show({ kind: 'create', like: null }),
    why: may(role, `create_${tab}_resource_policy`) ? null : 'policies.onlySuperadmin',
  },
];
