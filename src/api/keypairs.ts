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
import { type ListArgs, type Page, pageQuery, toPage } from './page.ts';
import { bySlices } from './slices.ts';

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

/** Columns that cost the manager time: for each row, or, up to 26.8, another look at the users for the main keys. */
export const COSTLY = ['rolling_count', 'concurrency_used', 'is_default'] as const;
export type Costly = (typeof COSTLY)[number];

/** The columns among those shown that have to be asked for by name. */
export const costlyAmong = (shown: readonly string[]): readonly Costly[] =>
  COSTLY.filter(column => shown.includes(column));

export type KeyPairListArgs = ListArgs & { tab: KeyPairTab; costly: readonly Costly[] };

const list = (args: KeyPairListArgs) =>
  pageQuery<KeyPair>(['keypairs', 'list', args], signal => read(args, { signal }));

type ReadOptions = { signal?: AbortSignal | undefined; timeout?: number };

/** The manager's own order where none is asked for. */
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

/** Whether the list's count is one of keys, and not of keys and the projects of their owners. */
export const countsKeys = (manager: string): boolean => lacks(manager, 'keypair_list counts keys') === null;

/**
 * The page with a count that it bears out: up to 23.09 more are said to match than there are, and only the last page tells
 * how many, by being short. A full one leaves the count as the most that there may be.
 */
function withCount(page: Page<KeyPair>, { offset, limit }: KeyPairListArgs): Page<KeyPair> {
  const { rows, total } = page;
  if (countsKeys(managerVersion()) || rows.length >= limit) return page;
  return { ...page, total: rows.length > 0 || offset === 0 ? offset + rows.length : Math.min(total, offset) };
}

/** In orders, as in filters, the owner's e-mail address is `email`. */
const inOrder = (sort: Sort): Sort => (sort.column === 'user_id' ? { ...sort, column: 'email' } : sort);

const accessKey = ({ access_key }: KeyPair): string => access_key;

/** The page with a word on which keys are main keys. Rows come without it, and say so, where it could not be had. */
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
 * Reads these key pairs again, whether they are active now or not, with a word on which of them are main keys; those that
 * are gone are not among them. @throws ApiError.
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

/** Reads one key pair; null when there is none, or none that this person may see. @throws ApiError. */
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

export const keypairs = { list, read, readAgain, readOne, detail, known, counts, defaultSort };
