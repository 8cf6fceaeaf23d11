import Papa from 'papaparse';

/** What a cell of an export holds: numbers stay numbers. */
export type CsvValue = string | number | boolean | null;

/**
 * Text that a spreadsheet would run as a formula: after any blanks, one of = + - @ (their full-width forms too), or a
 * tab or carriage return in front.
 */
const FORMULA = /^[\s\u00a0\u3000]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/;

/** Text as it was before `csvLines` put a `'` in front of it. */
export const withoutGuard = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;

/** Marks a file as UTF-8 for spreadsheets that would otherwise guess a local encoding. */
export const BOM = '\ufeff';

/**
 * Rows as CSV text, each ended by CRLF (RFC 4180). Text that would run as a formula gets a `'` in front, numbers never
 * do; `raw` leaves all text as it is.
 */
export function csvLines(rows: readonly (readonly CsvValue[])[], { raw = false } = {}): string {
  if (rows.length === 0) return '';
  return `${Papa.unparse(rows as CsvValue[][], { newline: '\r\n', escapeFormulae: raw ? false : FORMULA })}\r\n`;
}

/** Rows as the inside of a JSON array of objects, without its brackets and trailing comma. */
export function jsonLines(keys: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return rows.map(row => JSON.stringify(Object.fromEntries(keys.map((key, i) => [key, row[i] ?? null])))).join(',\n');
}
