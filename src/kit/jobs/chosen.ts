import type { Page } from '#api/page.ts';
import { readAll } from '#kit/export/read-all.ts';
import type { Selection } from '#kit/table/use-selection.ts';

/** Called with the number of rows read and their total. */
type Progress = (done: number, total: number) => void;

/** The selection of a list: the ticked rows, or all that match. */
export type Chosen<Row> = {
  /** Reads the selected rows again, since they may have changed. @throws ApiError. */
  read: (told: Progress, signal: AbortSignal) => Promise<readonly Row[]>;
  /** Names of the ticked rows that no longer exist. */
  gone: (read: readonly Row[]) => string[];
  /** Clears the selection after the job has started. */
  clear: () => void;
};

type Ways<Row> = {
  rowId: (row: Row) => string;
  rowName: (row: Row) => string;
  /** Reads a page of all that match. The order must be unique. */
  readPage: (offset: number, limit: number) => Promise<Page<Row>>;
  /** Reads these rows again and leaves out those that no longer exist. */
  readAgain: (rows: readonly Row[]) => Promise<readonly Row[]>;
};

/** The selection of a list, for a job. */
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
