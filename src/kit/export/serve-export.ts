import { setLink } from '#api/connection.ts';
import { type ApiError, toApiError } from '#api/errors.ts';
import type { ListArgs, Page } from '#api/page.ts';
import type { CsvValue } from '#lib/csv.ts';
import { patience } from './again.ts';
import type { Order, Report, SentFailure } from './protocol.ts';
import { readAll } from './read-all.ts';
import { Sheet } from './sheet.ts';

type Exported<Row> = { key: string; exported: (row: Row) => CsvValue };

/** How rows are read that came into a list since some moment: a page of them. */
export type ReadLate<Row> = (offset: number, limit: number) => Promise<Page<Row>>;

/** What a list gives its export worker: how to read it, and the exported values of its columns. */
export type Source<Row> = {
  read: (args: ListArgs, columns: readonly string[]) => Promise<Page<Row>>;
  /** See `kit/list/source.ts`. */
  mark?: ((args: ListArgs, columns: readonly string[]) => Promise<ReadLate<Row>>) | undefined;
  rowId: (row: Row) => string;
  columns: readonly Exported<Row>[];
  /** See `kit/list/list.ts`. */
  others?: ((row: Row) => Readonly<Record<string, CsvValue>>) | undefined;
};

/**
 * The inside of a list's export worker: reads the list page by page and writes the file, so that the page that asked
 * never holds more than the finished Blob. `part` of the order says which list it is.
 */
export function serveExport<Row>(sourceOf: (part: unknown) => Source<Row>): void {
  const tell = (report: Report) => self.postMessage(report);
  self.onmessage = async ({ data }: MessageEvent<Order>) => {
    try {
      tell(await carryOut(data, sourceOf(data.part), tell));
    } catch (thrown) {
      tell({ kind: 'failed', failure: sendable(toApiError(thrown)) });
    }
  };
}

const sendable = ({ kind, status, words, code }: ApiError): SentFailure => ({ kind, status, words, code });

type Ways = { sleep?: (ms: number) => Promise<void>; now?: () => number };

/** Makes the file of an order. Goes on after pages that failed. @throws ApiError where it cannot. */
export async function carryOut<Row>(
  order: Order,
  source: Source<Row>,
  tell: (report: Report) => void,
  { now = () => performance.now(), ...ways }: Ways = {},
): Promise<Report> {
  setLink(order.link);
  const columns = order.columns.flatMap(key => source.columns.filter(column => column.key === key));
  const keys = columns.map(column => column.key);
  const sheet = new Sheet(keys, order);
  const others = order.others ? source.others : undefined;
  const write = (rows: readonly Row[]) => {
    for (const key of new Set(rows.flatMap(row => Object.keys(others?.(row) ?? {}))))
      if (!sheet.keys.includes(key)) sheet.addColumn(key);
    const more = sheet.keys.slice(columns.length);
    sheet.write(
      rows.map(row => {
        const own = more.length > 0 ? others?.(row) : undefined;
        return [...columns.map(column => column.exported(row)), ...more.map(key => own?.[key] ?? null)];
      }),
    );
  };
  const only = order.only && new Set(order.only);
  const { again, answered } = patience({
    ...ways,
    now,
    tell: (failure, pause) => tell({ kind: 'waiting', failure: sendable(failure), pause }),
  });
  const seen = new Set<string>();
  let [elapsed, size] = [0, 0];
  const timed = (read: ReadLate<Row>): ReadLate<Row> => {
    return async (offset, limit) => {
      const start = now();
      const page = await read(offset, limit);
      [elapsed, size] = [now() - start, page.rows.length];
      if (!page.failure) answered();
      return page;
    };
  };
  const reading = {
    rowId: source.rowId,
    take: (rows: Row[], done: number, total: number) => {
      write(only ? rows.filter(row => only.has(source.rowId(row))) : rows);
      const left = done < total ? (elapsed / size) * (total - done) : 0;
      tell({ kind: 'progress', done, total: Math.max(done, total), left });
    },
    enough: () => only !== null && sheet.rows >= only.size,
    again,
    seen,
    now,
  };
  const args = { ...order.args, offset: 0, limit: 1 };
  const late = only ? undefined : await persistently(() => source.mark?.(args, keys), again);
  const end = await readAll<Row>({
    ...reading,
    readPage: timed((offset, limit) => source.read({ ...order.args, offset, limit }, keys)),
  });
  const matching = only?.size ?? (late ? await catchUp(timed(late), reading, end.total) : end.total);
  return { kind: 'done', blob: await sheet.file(), rows: sheet.rows, matching };
}

/** How often rows that came meanwhile are looked for: on a busy cluster some come all the while. */
const ROUNDS = 5;

/** Takes the rows that came into the list before the place that the reading had reached; answers how many match now. */
async function catchUp<Row>(
  readPage: ReadLate<Row>,
  reading: Omit<Parameters<typeof readAll<Row>>[0], 'readPage'> & { seen: Set<string> },
  total: number,
): Promise<number> {
  const first = reading.seen.size;
  for (let round = 0; round < ROUNDS; round++) {
    const before = reading.seen.size;
    await readAll<Row>({
      ...reading,
      readPage,
      take: (rows, done) => reading.take(rows, done, done),
    });
    if (reading.seen.size === before) break;
  }
  return reading.seen.size > first ? Math.max(total, reading.seen.size) : total;
}

/** Retries after failures as long as `again` allows. @throws ApiError. */
async function persistently<Answer>(
  ask: () => Promise<Answer> | undefined,
  again: (failure: ApiError) => Promise<boolean>,
): Promise<Answer | undefined> {
  for (;;) {
    try {
      return await ask();
    } catch (thrown) {
      const failure = toApiError(thrown);
      if (!(await again(failure))) throw failure;
    }
  }
}
