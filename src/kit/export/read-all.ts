import { type ApiError, toApiError } from '#api/errors.ts';
import type { Page } from '#api/page.ts';

/** How many rows the first page asks for, and the most and fewest that a page ever does. */
const FIRST = 1000;
const MOST = 10_000;
const FEWEST = 100;

/**
 * How long a page may take, in ms, before the next one is smaller; half of it and the next one is larger. A manager that counts
 * 200,000 rows for each page may need 15 s for any page while it is busy: few large pages are best then.
 */
const COMFORTABLE = 45_000;

/** The part of a page that is read before too: so many rows can go in between before a page must be read again. */
const OVERLAP = 0.1;

/** How often the list may shift during the reading before the reading continues anyway. */
const MOST_REWINDS = 20;

export type Reading<Row> = {
  /** Reads `limit` rows from `offset` on, in an order that no two rows share. */
  readPage: (offset: number, limit: number) => Promise<Page<Row>>;
  rowId: (row: Row) => string;
  /** Takes rows that have not come before, and how many of how many are read. */
  take: (rows: Row[], done: number, total: number) => void;
  /** Whether what was taken is all that is wanted. */
  enough?: () => boolean;
  /** Waits after a page that failed, and answers whether to ask for it again; it is not asked for again if not given. */
  again?: (failure: ApiError) => Promise<boolean>;
  /** Ids of rows that were taken before. Those of the rows that are taken are added. */
  seen?: Set<string>;
  /** Milliseconds, for the size of pages. */
  now?: () => number;
};

/**
 * Reads a whole list in big pages that grow and shrink with the manager's pace. Each page begins among the last
 * rows of the one before: where its first row is none of those, more went in between than overlap, and the reading steps
 * back, so that no row is passed over because others went. No row is taken twice.
 * Answers how many rows were taken and how many matched at the end; the two differ where the list changed.
 * @throws ApiError of a page that could not be read, whole or in part, and is not to be asked for again.
 */
export async function readAll<Row>({
  readPage,
  rowId,
  take,
  enough = () => false,
  again = async () => false,
  seen = new Set<string>(),
  now = () => performance.now(),
}: Reading<Row>): Promise<{ rows: number; total: number }> {
  let [limit, offset, rewinds, fewest] = [FIRST, 0, 0, FEWEST];
  let before: Pace | undefined;
  for (;;) {
    const start = now();
    const page = await tried(readPage, offset, limit);
    if (page.failure) {
      if (!(await again(page.failure))) throw page.failure;
      if (page.failure.kind === 'timeout') {
        fewest = FEWEST;
        limit = Math.max(FEWEST, Math.floor(limit / 2));
      }
      continue;
    }
    const [first] = page.rows;
    const joined = first !== undefined && seen.has(rowId(first));
    if (offset > 0 && !joined && rewinds < MOST_REWINDS) {
      rewinds++;
      offset = Math.max(0, offset - limit);
      continue;
    }
    const fresh = page.rows.filter(row => !seen.has(rowId(row)));
    for (const row of fresh) seen.add(rowId(row));
    if (fresh.length > 0) take(fresh, seen.size, page.total);
    if (page.rows.length < limit || enough()) return { rows: seen.size, total: page.total };
    offset += limit - Math.ceil(limit * OVERLAP);
    const pace = { limit, elapsed: now() - start };
    const next = nextLimit(pace, before);
    if (next > limit && pace.elapsed > COMFORTABLE) fewest = next;
    limit = Math.max(fewest, next);
    before = pace;
  }
}

/** A page, or why there is none. */
async function tried<Row>(readPage: Reading<Row>['readPage'], offset: number, limit: number): Promise<Page<Row>> {
  try {
    return await readPage(offset, limit);
  } catch (thrown) {
    return { rows: [], total: 0, failure: toApiError(thrown) };
  }
}

/** How long a page of so many rows took, in ms. */
export type Pace = { limit: number; elapsed: number };

/**
 * The next page's size after one of this pace. A slow page is halved, unless halving the one before it saved less than
 * half of what it should: then what costs is the asking (the manager counts the whole list each time), and the size is that of
 * the one before again.
 */
export function nextLimit({ limit, elapsed }: Pace, before?: Pace): number {
  if (elapsed < COMFORTABLE / 2) return Math.min(MOST, limit * 2);
  if (elapsed <= COMFORTABLE) return limit;
  const halved = before !== undefined && before.limit > limit;
  if (halved && elapsed / before.elapsed >= (1 + limit / before.limit) / 2) return before.limit;
  return Math.max(FEWEST, Math.floor(limit / 2));
}
