import type { Registry } from '#api/registries.ts';
import type { Action, PageAction, PageTools } from '#kit/actions/action.ts';
import type { RegistryDialog } from './dialog.ts';

type Tools = PageTools<RegistryDialog>;

export const registryActions = (_: unknown, { show }: Tools): readonly Action<Registry>[] => [
  {
    label: 'registries.rescan',
    icon: 'refresh',
    run: row => show({ kind: 'rescan', row }),
    runMany: chosen => show({ kind: 'rescan-many', chosen }),
  },
  { label: 'edit', icon: 'edit', run: row => show({ kind: 'edit', row }) },
  { label: 'registries.domains.edit', icon: 'on', run: row => show({ kind: 'domains', row }) },
  {
    label: 'delete',
    icon: 'delete',
    run: row => show({ kind: 'delete', row }),
    runMany: chosen => show({ kind: 'delete-many', chosen }),
  },
];

export const pageActions = (_: unknown, { show }: Tools): readonly PageAction[] => [
  { label: 'registries.rescanAll', run: () => show({ kind: 'rescan-all' }) },
  { label: 'registries.add', main: true, run: () => show({ kind: 'create', like: null }) },
];
