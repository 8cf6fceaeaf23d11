import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { lacks } from './capabilities.ts';
import { run, runPartial } from './client.ts';
import { managerVersion } from './connection.ts';
import { type ApiError, toApiError } from './errors.ts';
import { clausesOf, type FilterValue, isAmong, isOneOf, isPerson, orderText, type Sort } from './filter.ts';
import {
  KeyPairCountsDocument,
  KeyPairDetailDocument,
  type KeyPairDetailQuery,
  KeyPairListDocument,
  type KeyPairListQuery,
  MainKeysAmongDocument,
} from './generated/keypairs.ts';
import { hasMainKeys, listsMainKeys } from './key-rules.ts';
import { type Known, knownRow, type ListArgs, type Page, pageQuery, toPage } from './page.ts';
import { bySlices } from './slices.ts';

type Item = NonNullable<NonNullable<KeyPairListQuery['page']>['items'][number]>;
type DetailItem = NonNullable<NonNullable<KeyPairDetailQuery['page']>['items'][number]>;

/**
 * A key pair as the manager stores it, without its secret. Fields that were not asked for or do not exist are absent.
 */
export type KeyPair = Omit<Item, 'access_key' | 'user_id' | 'projects'> &
  Partial<Pick<DetailItem, 'ssh_public_key'>> & {
    access_key: string;
    /** The owner's e-mail address. */
    user_id: string;
    projects: string[];
  };

export type KeyPairTab = 'active' | 'inactive';

/** Columns that are slow for the manager: computed for each row, or, for main keys up to 26.8, read from the users. */
export const COSTLY = ['rolling_count', 'concurrency_used', 'is_default'] as const;
export type Costly = (typeof COSTLY)[number];

/** The slow columns among those shown: they are asked for by name. */
export const costlyAmong = (shown: readonly string[]): readonly Costly[] =>
  COSTLY.filter(column => shown.includes(column));

export type KeyPairListArgs = ListArgs & { tab: KeyPairTab; costly: readonly Costly[] };

const list = (args: KeyPairListArgs) =>
  pageQuery<KeyPair>(['keypairs', 'list', args], signal => read(args, { signal }));

type ReadOptions = { signal?: AbortSignal | undefined; timeout?: number };

/** The manager's own order. */
const defaultSort = { column: 'created_at', descending: true };

/** Reads one page of key pairs. @throws ApiError. Source: docs/contract/users-and-auth.md 4.2. */
async function read(args: KeyPairListArgs, options: ReadOptions): Promise<Page<KeyPair>> {
  const variables = {
    limit: args.limit,
    offset: args.offset,
    filter: clausesOf(args.filters, OWN_CLAUSES),
    order: orderText(inOrder(args.sort ?? defaultSort), 'access_key'),
    is_active: args.tab === 'active',
    with_rolling_count: args.costly.includes('rolling_count'),
    with_concurrency_used: args.costly.includes('concurrency_used'),
  };
  const page = toPage(await runPartial(KeyPairListDocument, variables, options), toKeyPair);
  const counted = withCount(page, args);
  return args.costly.includes('is_default') ? withMainKeys(counted, options) : counted;
}

/** Whether the list counts each key once, not once for each project of its owner. */
export const countsKeys = (manager: string): boolean => lacks(manager, 'keypair_list counts keys') === null;

/**
 * The page with a corrected count. Up to 23.09 the count is too high, and only a last page that is not full shows the
 * right one; on a full page the count stays an upper bound.
 */
function withCount(page: Page<KeyPair>, { offset, limit }: KeyPairListArgs): Page<KeyPair> {
  const { rows, total } = page;
  if (countsKeys(managerVersion()) || rows.length >= limit) return page;
  return { ...page, total: rows.length > 0 || offset === 0 ? offset + rows.length : Math.min(total, offset) };
}

/** Orders and filters call the owner's e-mail address `email`. */
const inOrder = (sort: Sort): Sort => (sort.column === 'user_id' ? { ...sort, column: 'email' } : sort);

const accessKey = ({ access_key }: KeyPair): string => access_key;

/** The page with `is_default` on each row. When that could not be read, rows lack it and `failure` says why. */
async function withMainKeys(page: Page<KeyPair>, options: ReadOptions): Promise<Page<KeyPair>> {
  const manager = managerVersion();
  if (listsMainKeys(manager) || !hasMainKeys(manager) || page.rows.length === 0) return page;
  try {
    const main = new Set(
      await bySlices(page.rows.map(accessKey), async keys => {
        const variables = { filter: isAmong('main_access_key', keys), limit: keys.length };
        const { page: users } = await run(MainKeysAmongDocument, variables, options);
        return users?.items.map(user => user?.main_access_key) ?? [];
      }),
    );
    return { ...page, rows: page.rows.map(row => ({ ...row, is_default: main.has(row.access_key) })) };
  } catch (thrown) {
    const failure = toApiError(thrown);
    if (failure.kind === 'cancelled') throw failure;
    return { ...page, failure: page.failure ?? failure };
  }
}

/**
 * Reads these key pairs again, active or not, with `is_default`; without those that are gone. @throws ApiError.
 */
async function readAgain(pairs: readonly KeyPair[]): Promise<KeyPair[]> {
  const options = { timeout: 120_000 };
  const rows = await bySlices(pairs.map(accessKey), async keys => {
    const slice = { limit: keys.length, offset: 0, filter: isAmong('access_key', keys) };
    const variables = { ...slice, with_rolling_count: false, with_concurrency_used: false };
    const { page } = await run(KeyPairListDocument, variables, options);
    return (page?.items ?? []).flatMap(item => (item ? [toKeyPair(item)] : []));
  });
  const page = await withMainKeys({ rows, total: rows.length, failure: null }, options);
  if (page.failure) throw page.failure;
  return page.rows;
}

/** In filters the owner's e-mail address is `email`; `user_id` is the owner's UUID there. */
const OWN_CLAUSES = { user_id: (value: FilterValue) => isPerson('email', value) };

const toKeyPair = (item: Item | DetailItem): KeyPair => ({
  ...item,
  access_key: item.access_key ?? '',
  user_id: item.user_id ?? '',
  projects: (item.projects ?? []).filter(name => name !== null),
});

/** Reads one key pair; null when there is none that this person may see. @throws ApiError. */
async function readOne(access_key: string, signal?: AbortSignal): Promise<KeyPair | null> {
  const { page } = await run(KeyPairDetailDocument, { filter: isOneOf('access_key', [access_key]) }, { signal });
  const item = page?.items[0];
  if (!item) return null;
  const { rows, failure } = await withMainKeys({ rows: [toKeyPair(item)], total: 1, failure: null }, { signal });
  if (failure) throw failure;
  return rows[0] ?? null;
}

const detail = (access_key: string) =>
  queryOptions<KeyPair | null, ApiError>({
    queryKey: ['keypairs', 'detail', access_key],
    queryFn: ({ signal }) => readOne(access_key, signal),
  });

/** The key pair from a cached list, to show until `detail` has answered. */
const known = (access_key: string, client: QueryClient): Known<KeyPair> | undefined =>
  knownRow<KeyPair>(client, 'keypairs', pair => pair.access_key === access_key);

/** The number of key pairs in each tab, without filters. */
const counts = () =>
  queryOptions<Record<KeyPairTab, number>, ApiError>({
    queryKey: ['keypairs', 'counts'],
    queryFn: async ({ signal }) => {
      const { active, inactive } = await run(KeyPairCountsDocument, {}, { signal });
      return { active: active?.total_count ?? 0, inactive: inactive?.total_count ?? 0 };
    },
  });

export const keypairs = { list, read, readAgain, readOne, detail, known, counts, defaultSort };
