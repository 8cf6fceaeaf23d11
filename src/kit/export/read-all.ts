import type { Page } from '#api/page.ts';

/** How many rows the first page asks for, and the most and fewest that a page ever does. */
const FIRST = 1000;
const MOST = 10_000;
const FEWEST = 100;

/** How long a page may take, in ms, before the next one is smaller; half of it and the next one is larger. */
const COMFORTABLE = 3000;

/** How often the list may shift under the reading before it goes on all the same. */
const MOST_REWINDS = 20;

export type Reading<Row> = {
  /** Reads `limit` rows from `offset` on, in an order that no two rows share. */
  readPage: (offset: number, limit: number) => Promise<Page<Row>>;
  rowId: (row: Row) => string;
  /** Takes rows that have not come before, and how many of how many are read. */
  take: (rows: Row[], done: number, total: number) => void;
  /** Milliseconds, for the size of pages. */
  now?: () => number;
};

/**
 * Reads a whole list in big pages that grow and shrink with the manager's pace. Each page begins with the last row of
 * the one before: where that row is elsewhere, rows went or came in between, and the reading steps back, so that no row
 * is passed over because another one went. No row is taken twice.
 * Answers how many rows were taken and how many matched at the end; the two differ where the list changed.
 * @throws ApiError of a page that could not be read, whole or in part.
 */
export async function readAll<Row>({
  readPage,
  rowId,
  take,
  now = () => performance.now(),
}: Reading<Row>): Promise<{ rows: number; total: number }> {
  const seen = new Set<string>();
  let [limit, offset, rewinds] = [FIRST, 0, 0];
  let last: string | null = null;
  for (;;) {
    const start = now();
    const page: Page<Row> = await readPage(offset, limit);
    if (page.failure) throw page.failure;
    const first = page.rows[0] && rowId(page.rows[0]);
    const joined = first !== undefined && (last === null ? seen.has(first) : first === last);
    if (offset > 0 && !joined && rewinds < MOST_REWINDS) {
      rewinds++;
      offset = Math.max(0, offset - limit);
      last = null;
      continue;
    }
    const fresh = page.rows.filter(row => !seen.has(rowId(row)));
    for (const row of fresh) seen.add(rowId(row));
    if (fresh.length > 0) take(fresh, seen.size, page.total);
    if (page.rows.length < limit) return { rows: seen.size, total: page.total };
    const end = page.rows.at(-1);
    last = end ? rowId(end) : null;
    offset += page.rows.length - 1;
    limit = nextLimit(limit, now() - start);
  }
}

/** The next page's size after one that took `elapsed` ms. */
export function nextLimit(limit: number, elapsed: number): number {
  if (elapsed > COMFORTABLE) return Math.max(FEWEST, Math.floor(limit / 2));
  return elapsed < COMFORTABLE / 2 ? Math.min(MOST, limit * 2) : limit;
}
