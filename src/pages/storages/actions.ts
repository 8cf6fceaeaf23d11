import type { Storage } from '#api/storages.ts';
import type { Action, PageTools } from '#kit/actions/action.ts';
import { toStorage } from '#lib/link-to.ts';

/** The page of quotas opens for every volume: it says why a volume has none. */
export const storageActions = (_: unknown, { go }: PageTools<never>): readonly Action<Storage>[] => [
  { label: 'storages.settings', icon: 'settings', run: ({ id }) => go(toStorage(id)), readOnly: true },
];
