import { type Registry, registries, registryKey } from '#api/registries.ts';
import { getSpoken } from '#i18n/language.ts';
import { defineList } from '#kit/list/list.ts';
import { listOfWhole } from '#kit/list/whole-set.ts';
import { fullName, type RegistryExtra, registryColumns } from './columns.tsx';

/** The container registries of the cluster. */
export const registryList = defineList<Registry, '', RegistryExtra>({
  ...listOfWhole(registries, registryKey),
  area: 'registries',
  extra: { images: null, domains: null, runs: {} },
  columns: ({ manager, extra, t }) => registryColumns(manager, extra, t),
  defaultSort: { column: 'registry_name', descending: false },
  rowName: registry => fullName(registry, getSpoken().t),
  empty: () => ['registries.empty', 'registries.empty.next'],
});
