import Papa from 'papaparse';

/** The value of a cell in an export. Numbers are written as numbers. */
export type CsvValue = string | number | boolean | null;

/**
 * Text that a spreadsheet would run as a formula: it begins with one of = + - @, in ASCII or full width, after any
 * blanks; or with a tab or carriage return.
 */
const FORMULA = /^[\s\u00a0\u3000]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/;

/** The text without the `'` that `csvLines` adds before a formula. */
export const withoutGuard = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;

/** Marks a file as UTF-8. Without it, spreadsheets guess a local encoding. */
export const BOM = '\ufeff';

/**
 * Rows as CSV text, each with a CRLF at its end (RFC 4180). Adds a `'` before text that would run as a formula, never
 * before a number; with `raw`, adds nothing.
 */
export function csvLines(rows: readonly (readonly CsvValue[])[], { raw = false } = {}): string {
  if (rows.length === 0) return '';
  return `${Papa.unparse(rows as CsvValue[][], { newline: '\r\n', escapeFormulae: raw ? false : FORMULA })}\r\n`;
}

/** Rows as the inside of a JSON array of objects, without its brackets and trailing comma. */
export function jsonLines(keys: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return rows.map(row => JSON.stringify(Object.fromEntries(keys.map((key, i) => [key, row[i] ?? null])))).join(',\n');
}

/** Lines of `csvLines` with so many empty cells more at the end of each. A line break inside of quotes ends no line. */
export const widerCsv = (lines: string, more: number): string =>
  lines
    .split('"')
    .map((part, at) => (at % 2 === 0 ? part.replaceAll('\r\n', `${','.repeat(more)}\r\n`) : part))
    .join('"');

/** Lines of `jsonLines` with keys more in each object, all null. Its strings have no line breaks. */
export function widerJson(lines: string, keys: readonly string[]): string {
  const more = keys.map(key => `,${JSON.stringify(key)}:null`).join('');
  return lines.replace(/\}(?=,?(?:\n|$))/g, `${more.replaceAll('$', '$$$$')}}`);
}
