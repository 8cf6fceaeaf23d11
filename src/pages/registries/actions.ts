import { may } from '#api/access.ts';
import type { Registry } from '#api/registries.ts';
import type { Action, PageAction, PageTools } from '#kit/actions/action.ts';
import type { ListContext } from '#kit/list/list.ts';
import type { RegistryExtra } from './columns.tsx';
import type { RegistryDialog } from './dialog.ts';

type Context = Pick<ListContext, 'role'>;
type Tools = PageTools<RegistryDialog>;

/** Why the person may change no registry. */
export const closed = ({ role }: Context) =>
  may(role, 'modify_container_registry') ? null : 'registries.onlySuperadmin';

export const registryActions = (_: unknown, { show }: Tools): readonly Action<Registry>[] => [
  {
    label: 'registries.rescan',
    icon: 'refresh',
    run: row => show({ kind: 'rescan', row }),
    runMany: chosen => show({ kind: 'rescan-many', chosen }),
  },
];

export const pageActions = (context: ListContext<'', RegistryExtra>, { show }: Tools): readonly PageAction[] => [
  {
    label: 'registries.rescanAll',
    run: () => show({ kind: 'rescan-all' }),
    why: closed(context),
  },
];
