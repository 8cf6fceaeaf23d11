import { type Registry, registries, registryKey } from '#api/registries.ts';
import { getSpoken } from '#i18n/language.ts';
import { defineList } from '#kit/list/list.ts';
import { wholeSource } from '#kit/list/source.ts';
import { fullName, type RegistryExtra, registryColumns } from './columns.tsx';

/** The container registries of the cluster. */
export const registryList = defineList<Registry, '', RegistryExtra>({
  resource: 'registries',
  title: 'registries.title',
  counts: () => [{ ...registries.list(), select: (all: readonly Registry[]) => ({ '': all.length }) }],
  extra: { images: null, domains: null, runs: {} },
  columns: ({ manager, extra, t }) => registryColumns(manager, extra, t),
  source: (_, columns) =>
    wholeSource<Registry>({ query: registries.list() as never, read: () => registries.read(), columns }),
  readAgain: async rows => {
    const keys = new Set(rows.map(registryKey));
    return (await registries.read()).filter(registry => keys.has(registryKey(registry)));
  },
  defaultSort: { column: 'registry_name', descending: false },
  rowId: registryKey,
  rowName: registry => fullName(registry, getSpoken().t),
  count: (matching, all, { t }) => t('registries.count', { matching, all }),
  empty: () => ['registries.empty', 'registries.empty.next'],
});
