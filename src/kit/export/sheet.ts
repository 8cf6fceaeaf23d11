import { BOM, type CsvValue, csvLines, jsonLines, widerCsv, widerJson } from '#lib/csv.ts';
import type { Format } from './protocol.ts';

type Options = { format: Format; raw: boolean };

/**
 * A file that is written page by page, whose columns may become more on the way. Each page is a Blob, which the browser may
 * keep outside of the memory.
 */
export class Sheet {
  readonly #pages: { blob: Blob; width: number }[] = [];
  readonly #keys: string[];
  readonly #options: Options;
  rows = 0;

  constructor(keys: readonly string[], options: Options) {
    this.#keys = [...keys];
    this.#options = options;
  }

  /** The keys of the columns, in their order. */
  get keys(): readonly string[] {
    return this.#keys;
  }

  /** Adds a column after the others; rows that were written before have nothing in it. */
  addColumn(key: string): void {
    this.#keys.push(key);
  }

  /** Adds rows: a value for each column. */
  write(rows: readonly (readonly CsvValue[])[]): void {
    if (rows.length === 0) return;
    const { format, raw } = this.#options;
    const text =
      format === 'csv' ? csvLines(rows, { raw }) : `${this.rows > 0 ? ',\n' : '\n'}${jsonLines(this.#keys, rows)}`;
    this.#pages.push({ blob: new Blob([text]), width: this.#keys.length });
    this.rows += rows.length;
  }

  /** The whole file. Pages with fewer columns than there are now are read again, one after the other. */
  async file(): Promise<Blob> {
    const isCsv = this.#options.format === 'csv';
    const parts: BlobPart[] = [isCsv ? BOM + csvLines([this.#keys]) : '['];
    for (const { blob, width } of this.#pages) {
      const more = this.#keys.slice(width);
      if (more.length === 0) parts.push(blob);
      else {
        const text = await blob.text();
        parts.push(new Blob([isCsv ? widerCsv(text, more.length) : widerJson(text, more)]));
      }
    }
    if (!isCsv) parts.push('\n]\n');
    return new Blob(parts, { type: isCsv ? 'text/csv;charset=utf-8' : 'application/json' });
  }
}
