import { pauses } from './slices.ts';

/** The byte order mark of each encoding that spreadsheets write. */
const MARKS: readonly [encoding: string, mark: readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The text of a file, with `\n` as line ends; null when the bytes are not text. The encoding is the one of the byte
 * order mark; without a mark UTF-8, and EUC-KR (Korean Windows) if the bytes are not UTF-8.
 */
export function textOf(bytes: Uint8Array): string | null {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  const encodings = marked ? [marked[0]] : ['utf-8', 'euc-kr'];
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes('\0') ? null : text.replace(/\r\n?/g, '\n');
    } catch {
      // not this encoding: try the next one
    }
  }
  return null;
}

const DELIMITERS = [',', ';', '\t'];

/** A first line that only names the delimiter. Spreadsheets write and read it, and do not show it as a row. */
const DECLARED = /^"?sep=([^"\n])"?\n/i;

/**
 * The delimiter of a CSV text, and the text of its rows. Without a `sep=` line it is the delimiter that finds most of
 * the `known` names in the first row; a comma if none finds more than another.
 */
export function delimited(text: string, known: (name: string) => boolean): { delimiter: string; rows: string } {
  const [line = '', declared] = DECLARED.exec(text) ?? [];
  if (declared) return { delimiter: declared, rows: text.slice(line.length) };
  const found = DELIMITERS.map(delimiter => readRow(text, 0, delimiter).cells.filter(known).length);
  return { delimiter: DELIMITERS[found.indexOf(Math.max(...found))] ?? ',', rows: text };
}

/** A row of a file. `number` is its row number in a spreadsheet; the first row is 1. */
export type CsvRow = {
  number: number;
  cells: string[];
  /** A quotation mark is not closed, or is in the middle of a cell. */
  broken: boolean;
};

/**
 * The rows of a CSV text whose lines end with `\n`. Omits blank rows but counts them, and pauses for the browser. Not by
 * papaparse, which writes our files: it merges a broken row with all rows up to the next quotation mark, silently.
 */
export async function csvRows(text: string, delimiter: string, most: number, signal?: AbortSignal): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  const pause = pauses(signal);
  for (let at = 0, number = 1; at < text.length && rows.length < most; number++) {
    const { end, ...row } = readRow(text, at, delimiter);
    if (row.cells.some(cell => cell.trim() !== '')) rows.push({ number, ...row });
    at = end;
    await pause();
  }
  return rows;
}

type Read = { cells: string[]; broken: boolean; end: number };

/** The row that begins at `from`, and where the next row begins. A broken row ends at the end of its line. */
function readRow(text: string, from: number, delimiter: string): Read {
  const cells: string[] = [];
  for (let at = from; ; ) {
    const cell = text[at] === '"' ? readQuoted(text, at + 1, delimiter) : readPlain(text, at, delimiter);
    if (!cell) return brokenRow(text, from, delimiter);
    cells.push(cell.value);
    if (text[cell.end] !== delimiter) return { cells, broken: false, end: cell.end + 1 };
    at = cell.end + 1;
  }
}

type Cell = { value: string; end: number };

const endOf = (text: string, from: number, mark: string) => {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at;
};

function readPlain(text: string, from: number, delimiter: string): Cell {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end++;
  return { value: text.slice(from, end), end };
}

/** A cell in quotation marks, in which `""` stands for one; null when the mark is not closed before the cell ends. */
function readQuoted(text: string, from: number, delimiter: string): Cell | null {
  let close = from - 2;
  do close = endOf(text, close + 2, '"');
  while (text[close + 1] === '"');
  let end = close + 1;
  while (text[end] === ' ') end++;
  if (close === text.length || (end < text.length && text[end] !== delimiter && text[end] !== '\n')) return null;
  return { value: text.slice(from, close).replaceAll('""', '"'), end };
}

function brokenRow(text: string, from: number, delimiter: string): Read {
  const end = endOf(text, from, '\n');
  return { cells: text.slice(from, end).replaceAll('"', '').split(delimiter), broken: true, end: end + 1 };
}
