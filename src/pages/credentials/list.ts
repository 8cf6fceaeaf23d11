import { costlyAmong, countsKeys, type KeyPair, type KeyPairTab, keypairs } from '#api/keypairs.ts';
import { defineList } from '#kit/list/list.ts';
import { credentialColumns } from './columns.tsx';

/** The credentials of the cluster, or of a domain admin's domain, in two tabs. */
export const credentialList = defineList<KeyPair, KeyPairTab>({
  area: 'credentials',
  resource: 'keypairs',
  file: 'credentials',
  tabs: () => ['active', 'inactive'],
  tabOf: pair => (pair.is_active ? 'active' : 'inactive'),
  counts: ({ manager }) => (countsKeys(manager) ? [keypairs.counts()] : []),
  inexact: manager => !countsKeys(manager),
  columns: ({ manager }) => credentialColumns(manager),
  source: ({ tab }) => ({
    query: (args, shown) => keypairs.list({ ...args, tab, costly: costlyAmong(shown) }),
    read: (args, shown) => keypairs.read({ ...args, tab, costly: costlyAmong(shown) }, { timeout: 120_000 }),
  }),
  readAgain: keypairs.readAgain,
  jobColumns: ['is_default'],
  defaultSort: keypairs.defaultSort,
  rowId: pair => pair.access_key,
  count: (matching, all, { t, manager }) =>
    countsKeys(manager) ? t('credentials.count', { matching, all }) : t('credentials.count.most', { count: matching }),
  empty: tab => [`credentials.empty.${tab}`],
});
