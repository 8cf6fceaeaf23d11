import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { dayEnd, dayStart } from '#lib/dates.ts';
import { run, runPartial } from './client.ts';
import type { ApiError } from './errors.ts';
import { allOf, containsText, isBetween, isFlag, isOneOf, orderText } from './filter.ts';
import {
  KeyPairCountsDocument,
  KeyPairDetailDocument,
  type KeyPairDetailQuery,
  KeyPairListDocument,
  type KeyPairListQuery,
} from './generated/keypairs.ts';
import { type FilterValue, type ListArgs, type Page, pageQuery, toPage } from './page.ts';

type Item = NonNullable<NonNullable<KeyPairListQuery['page']>['items'][number]>;
type DetailItem = NonNullable<NonNullable<KeyPairDetailQuery['page']>['items'][number]>;

/** A key pair as the manager holds it, without its secret; what was not asked for or does not exist is absent. */
export type KeyPair = Omit<Item, 'access_key' | 'user_id' | 'projects'> &
  Partial<Pick<DetailItem, 'ssh_public_key'>> & {
    access_key: string;
    /** The owner's e-mail address. */
    user_id: string;
    projects: string[];
  };

export type KeyPairTab = 'active' | 'inactive';

/** Columns that cost the manager time for each row. */
export const COSTLY = ['rolling_count', 'concurrency_used'] as const;
export type Costly = (typeof COSTLY)[number];

export type KeyPairListArgs = ListArgs & { tab: KeyPairTab; costly: readonly Costly[] };

const list = (args: KeyPairListArgs) =>
  pageQuery<KeyPair>(['keypairs', 'list', args], signal => read(args, { signal }));

/** The manager's own order where none is asked for. */
const defaultSort = { column: 'created_at', descending: true };

/** Reads one page of key pairs. @throws ApiError. Source: contract/users-and-auth.md 4.2. */
async function read(
  args: KeyPairListArgs,
  options: { signal?: AbortSignal; timeout?: number },
): Promise<Page<KeyPair>> {
  const variables = {
    limit: args.limit,
    offset: args.offset,
    filter: clauses(args.filters) || null,
    order: orderText(args.sort ?? defaultSort, 'access_key'),
    is_active: args.tab === 'active',
    with_rolling_count: args.costly.includes('rolling_count'),
    with_concurrency_used: args.costly.includes('concurrency_used'),
  };
  return toPage(await runPartial(KeyPairListDocument, variables, options), toKeyPair);
}

const clauses = (filters: ListArgs['filters']): string =>
  allOf(Object.entries(filters).map(([column, value]) => clause(column, value)));

/** In filters the owner's e-mail address is `email`; `user_id` is the owner's UUID there. */
function clause(column: string, value: FilterValue): string {
  if (typeof value === 'string') return containsText(column === 'user_id' ? 'email' : column, value);
  if (typeof value === 'boolean') return isFlag(column, value);
  if (Array.isArray(value)) return isOneOf(column, value);
  const { from, to } = value as { from?: string; to?: string };
  return isBetween(column, from ? dayStart(from) : null, to ? dayEnd(to) : null);
}

const toKeyPair = (item: Item | DetailItem): KeyPair => ({
  ...item,
  access_key: item.access_key ?? '',
  user_id: item.user_id ?? '',
  projects: (item.projects ?? []).filter(name => name !== null),
});

/** Reads one key pair; null when there is none, or none that this person may see. @throws ApiError. */
async function readOne(access_key: string, signal?: AbortSignal): Promise<KeyPair | null> {
  const { page } = await run(KeyPairDetailDocument, { filter: isOneOf('access_key', [access_key]) }, { signal });
  const item = page?.items[0];
  return item ? toKeyPair(item) : null;
}

const detail = (access_key: string) =>
  queryOptions<KeyPair | null, ApiError>({
    queryKey: ['keypairs', 'detail', access_key],
    queryFn: ({ signal }) => readOne(access_key, signal),
  });

/** What a list that has been read knows of a key pair, to be shown until `detail` has answered. */
const known = (access_key: string, client: QueryClient): KeyPair | undefined =>
  client
    .getQueriesData<Page<KeyPair>>({ queryKey: ['keypairs', 'list'] })
    .flatMap(([, page]) => page?.rows ?? [])
    .find(pair => pair.access_key === access_key);

/** How many key pairs each tab holds, filters aside. */
const counts = () =>
  queryOptions<Record<KeyPairTab, number>, ApiError>({
    queryKey: ['keypairs', 'counts'],
    queryFn: async ({ signal }) => {
      const { active, inactive } = await run(KeyPairCountsDocument, {}, { signal });
      return { active: active?.total_count ?? 0, inactive: inactive?.total_count ?? 0 };
    },
  });

export const keypairs = { list, read, readOne, detail, known, counts, defaultSort };
