import type { Page } from '#api/page.ts';
import { readAll } from '#kit/export/read-all.ts';
import type { Selection } from '#kit/table/use-selection.ts';

/** Hears how many of how many rows are read. */
type Progress = (done: number, total: number) => void;

/** Rows that a person chose: those that were ticked, or all that match. */
export type Chosen<Row> = {
  /** Reads them as they are now: much may have become of them since. @throws ApiError. */
  read: (told: Progress, signal: AbortSignal) => Promise<readonly Row[]>;
  /** Names of those ticked that are not among the rows read: they are gone. */
  gone: (read: readonly Row[]) => string[];
  /** The choice is carried out: nothing is chosen any more. */
  clear: () => void;
};

type Ways<Row> = {
  rowId: (row: Row) => string;
  rowName: (row: Row) => string;
  /** Reads a part of all that match, in an order that no two rows share. */
  readPage: (offset: number, limit: number) => Promise<Page<Row>>;
  /** Reads these rows again; those that are gone are not among what it answers. */
  readAgain: (rows: readonly Row[]) => Promise<readonly Row[]>;
};

/** What is chosen in a list. */
export function chosenOf<Row>(
  { everything, ticked, clear }: Selection<Row>,
  { rowId, rowName, readPage, readAgain }: Ways<Row>,
): Chosen<Row> {
  const rows = [...ticked.values()];
  return {
    read: async (told, signal) => {
      if (everything) return readMatching({ readPage, rowId }, told, signal);
      const now = new Map((await readAgain(rows)).map(row => [rowId(row), row]));
      return rows.flatMap(row => now.get(rowId(row)) ?? []);
    },
    gone: read => {
      const there = new Set(read.map(rowId));
      return rows.filter(row => !there.has(rowId(row))).map(rowName);
    },
    clear,
  };
}

async function readMatching<Row>(
  { readPage, rowId }: Pick<Ways<Row>, 'readPage' | 'rowId'>,
  told: Progress,
  signal: AbortSignal,
): Promise<Row[]> {
  const rows: Row[] = [];
  await readAll<Row>({
    readPage: (offset, limit) => {
      signal.throwIfAborted();
      return readPage(offset, limit);
    },
    rowId,
    take: (fresh, done, total) => {
      rows.push(...fresh);
      told(done, total);
    },
  });
  return rows;
}
