import { lacks } from '#api/capabilities.ts';
import { asOptions, choices } from '#api/choices.ts';
import { hasMainKeys } from '#api/key-rules.ts';
import type { KeyPair } from '#api/keypairs.ts';
import type { Column, OptionsQuery } from '#kit/table/column.ts';
import { textColumn, timeColumn, yesNoColumn } from '#kit/table/plain-columns.tsx';
import { RowLink } from '#kit/table/RowLink.tsx';
import { Amount } from './Amount.tsx';
import css from './credentials.module.css';
import { MainMark } from './MainMark.tsx';

const policies = {
  ...choices.keypairPolicies(),
  select: asOptions,
} as OptionsQuery;

/**
 * The list of credentials, column by column. `num_queries` and `last_used` neither sort nor filter: what the manager sorts
 * by has nothing in it (docs/contract/users-and-auth.md 4.1). Those that cost it time are optional
 * (docs/contract/users-and-auth.md 4.2).
 */
export function credentialColumns(manager: string): Column<KeyPair>[] {
  const all: (Column<KeyPair> | null)[] = [
    {
      key: 'access_key',
      label: 'keypair.access_key',
      width: 172,
      sortable: true,
      searchable: true,
      filter: { kind: 'text' },
      cell: pair => (
        <RowLink detail={pair.access_key}>
          <code className={css.key}>{pair.access_key}</code>
        </RowLink>
      ),
      exported: pair => pair.access_key,
    },
    textColumn(pair => pair.user_id, {
      key: 'user_id',
      label: 'keypair.user_id',
      width: 214,
      sortable: true,
      searchable: true,
      filter: { kind: 'text' },
    }),
    textColumn(pair => pair.full_name, {
      key: 'full_name',
      label: 'user.full_name',
      width: 130,
      sortable: true,
      filter: { kind: 'text' },
      optional: true,
    }),
    textColumn(pair => pair.resource_policy, {
      key: 'resource_policy',
      label: 'keypair.resource_policy',
      width: 124,
      sortable: true,
      filter: { kind: 'choice', many: true, options: policies },
    }),
    {
      key: 'rate_limit',
      label: 'keypair.rate_limit',
      width: 92,
      sortable: true,
      filter: { kind: 'numbers' },
      align: 'end',
      cell: pair => <Amount value={pair.rate_limit} />,
      exported: pair => pair.rate_limit,
    },
    timeColumn(pair => pair.last_used, {
      key: 'last_used',
      label: 'keypair.last_used',
      width: 108,
    }),
    {
      key: 'num_queries',
      label: 'keypair.num_queries',
      width: 80,
      align: 'end',
      cell: pair => <Amount value={pair.num_queries} />,
      exported: pair => pair.num_queries,
    },
    hasMainKeys(manager)
      ? {
          key: 'is_default',
          label: 'keypair.is_default',
          width: 76,
          cell: pair => <MainMark value={pair.is_default} />,
          exported: pair => pair.is_default ?? null,
        }
      : null,
    timeColumn(pair => pair.created_at, {
      key: 'created_at',
      label: 'user.created_at',
      width: 116,
      sortable: true,
      filter: { kind: 'days' },
    }),
    yesNoColumn(pair => pair.is_admin, { key: 'is_admin', label: 'keypair.is_admin', width: 92, optional: true }),
    textColumn(pair => pair.projects.join(', '), {
      key: 'projects',
      label: 'user.groups',
      width: 140,
      filter: { kind: 'text' },
      optional: true,
    }),
    lacks(manager, 'KeyPair.rolling_count') === null
      ? {
          key: 'rolling_count',
          label: 'keypair.rolling_count',
          width: 108,
          optional: true,
          align: 'end',
          cell: pair => <Amount value={pair.rolling_count} />,
          exported: pair => pair.rolling_count ?? null,
        }
      : null,
    {
      key: 'concurrency_used',
      label: 'keypair.concurrency_used',
      width: 128,
      optional: true,
      align: 'end',
      cell: pair => <Amount value={pair.concurrency_used} />,
      exported: pair => pair.concurrency_used ?? null,
    },
  ];
  return all.filter(column => column !== null);
}
