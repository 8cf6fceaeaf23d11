import { setLink } from '#api/connection.ts';
import { toApiError } from '#api/errors.ts';
import type { ListArgs, Page } from '#api/page.ts';
import { BOM, type CsvValue, csvLines, jsonLines } from '#lib/csv.ts';
import type { Order, Report } from './protocol.ts';
import { readAll } from './read-all.ts';

type Exported<Row> = { key: string; exported: (row: Row) => CsvValue };

/** What a list gives its export worker: how to read it, and the exported values of its columns. */
export type Source<Row> = {
  read: (args: ListArgs, columns: readonly string[]) => Promise<Page<Row>>;
  rowId: (row: Row) => string;
  columns: readonly Exported<Row>[];
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
      const { kind, status, words, code } = toApiError(thrown);
      tell({ kind: 'failed', failure: { kind, status, words, code } });
    }
  };
}

/** Makes the file of an order. @throws ApiError. */
export async function carryOut<Row>(
  order: Order,
  source: Source<Row>,
  tell: (report: Report) => void,
): Promise<Report> {
  setLink(order.link);
  const columns = order.columns.flatMap(key => source.columns.filter(column => column.key === key));
  const keys = columns.map(column => column.key);
  const isCsv = order.format === 'csv';
  const parts: BlobPart[] = [isCsv ? BOM + csvLines([keys]) : '['];
  let written = 0;
  const write = (rows: readonly Row[]) => {
    const values = rows.map(row => columns.map(column => column.exported(row)));
    parts.push(isCsv ? csvLines(values, order) : (written > 0 ? ',\n' : '\n') + jsonLines(keys, values));
    written += rows.length;
  };
  const only = order.only && new Set(order.only);
  const end = await readAll<Row>({
    readPage: (offset, limit) => source.read({ ...order.args, offset, limit }, keys),
    rowId: source.rowId,
    take: (rows, done, total) => {
      write(only ? rows.filter(row => only.has(source.rowId(row))) : rows);
      tell({ kind: 'progress', done, total });
    },
    enough: () => only !== null && written >= only.size,
  });
  const matching = only?.size ?? end.total;
  if (!isCsv) parts.push('\n]\n');
  const type = isCsv ? 'text/csv;charset=utf-8' : 'application/json';
  return { kind: 'done', blob: new Blob(parts, { type }), rows: written, matching };
}
