import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { SignedIn } from './auth-session.ts';
import type { Partial } from './client.ts';
import type { ApiError } from './errors.ts';
import type { Filters } from './filter.ts';

/** One page of a list, and how many rows match in all. */
export type Page<Row> = {
  rows: Row[];
  total: number;
  /** What could not be had beside the rows; null when everything came. */
  failure: ApiError | null;
};

/** What every list takes: which slice, in which order, of which rows. Filter values are keyed by the datum's own name. */
export type ListArgs = {
  /** Rows on a page. */
  limit: number;
  /** Rows before the page. */
  offset: number;
  sort: { column: string; descending: boolean } | null;
  filters: Filters;
};

/** The page before; none if that was a whole set, which another tab of the list can be. */
const pageBefore = <Row>(before: Page<Row> | undefined): Page<Row> | undefined =>
  before && 'rows' in before ? before : undefined;

/** Query options of a page; old rows stay while the next page is on its way. */
export function pageQuery<Row>(key: readonly unknown[], read: (signal: AbortSignal) => Promise<Page<Row>>) {
  return queryOptions<Page<Row>, ApiError>({
    queryKey: key,
    queryFn: ({ signal }) => read(signal),
    placeholderData: pageBefore<Row>,
  });
}

export type PageQuery<Row> = ReturnType<typeof pageQuery<Row>>;

/** The page in an answer whose list is aliased to `page`. @throws ApiError where the list itself failed. */
export function toPage<Item, Row>(
  {
    data,
    failure,
  }: Pick<Partial<{ page: { items: (Item | null)[]; total_count: number } | null }>, 'data' | 'failure'>,
  toRow: (item: Item) => Row,
): Page<Row> {
  if (data.page === null && failure) throw failure; // what came beside a list that failed is not the list
  const rows = (data.page?.items ?? []).filter(item => item !== null).map(toRow);
  return { rows, total: data.page?.total_count ?? 0, failure };
}

/** A row as a list last had it, and when that was read (ms since 1970). */
export type Known<Row> = { row: Row; at: number };

/** The row in the pages of a list that have been read, whose query keys begin with `resource` and `list`. */
export const knownRow = <Row>(
  client: QueryClient,
  resource: string,
  isIt: (row: Row) => boolean,
): Known<Row> | undefined =>
  client
    .getQueryCache()
    .findAll({ queryKey: [resource, 'list'] })
    .flatMap(({ state }) => {
      const row = (state.data as Page<Row> | undefined)?.rows.find(isIt);
      return row ? [{ row, at: state.dataUpdatedAt }] : [];
    })
    .sort((a, b) => b.at - a.at)[0];

/** Sends the first requests of the page at an address, for a person signed in; their answers are cached. */
export type ReadAhead = (client: QueryClient, params: URLSearchParams, session: SignedIn) => Promise<void>;
