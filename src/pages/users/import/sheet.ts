import { type CsvRow, csvRows, delimited, textOf } from '#lib/read-csv.ts';
import type { UserForm } from '../form.ts';

/** The columns of a file of users, by the manager's names; the required ones come first. */
export const COLUMNS = [
  'email',
  'username',
  'password',
  'full_name',
  'description',
  'status',
  'role',
  'domain_name',
  'groups',
  'resource_policy',
  'need_password_change',
  'sudo_session_enabled',
  'allowed_client_ip',
] as const satisfies readonly (keyof UserForm)[];
export type ImportColumn = (typeof COLUMNS)[number];

export const NEEDED: readonly ImportColumn[] = COLUMNS.slice(0, 3);

/** The most rows and bytes of a file: a browser reads and checks as much in a few seconds. */
export const MOST_ROWS = 20_000;
export const MOST_BYTES = 20_000_000;

/** Why a file cannot be imported at all. */
export type FileFault =
  | { kind: 'unreadable' | 'too-big' | 'workbook' | 'no-text' | 'too-many' | 'no-rows' }
  | { kind: 'missing' | 'repeated'; columns: readonly string[] };

/** A file of users: the index of each column, and the rows. */
export type Sheet = {
  places: ReadonlyMap<ImportColumn, number>;
  /** Headers of columns that are not imported. */
  ignored: readonly string[];
  width: number;
  rows: readonly CsvRow[];
};

const nameOf = (header: string) => header.trim().toLowerCase();
const isWorkbook = ([p, k, three, four]: Uint8Array) => p === 0x50 && k === 0x4b && three === 3 && four === 4;

/**
 * Reads a file of users without blocking the page. `lacking`: columns that the connected manager lacks; they are not
 * imported.
 */
export async function readSheet(
  file: Blob,
  lacking: readonly ImportColumn[],
  signal?: AbortSignal,
): Promise<Sheet | { fault: FileFault }> {
  if (file.size > MOST_BYTES) return { fault: { kind: 'too-big' } };
  const bytes = await file.arrayBuffer().then(
    buffer => new Uint8Array(buffer),
    () => null, // moved or changed after it was chosen
  );
  if (!bytes) return { fault: { kind: 'unreadable' } };
  if (isWorkbook(bytes)) return { fault: { kind: 'workbook' } };
  const text = textOf(bytes);
  if (text === null) return { fault: { kind: 'no-text' } };
  const known = (header: string) => (COLUMNS as readonly string[]).includes(nameOf(header));
  const { delimiter, rows: body } = delimited(text, known);
  const rows = await csvRows(body, delimiter, MOST_ROWS + 2, signal);
  return rows.length > MOST_ROWS + 1 ? { fault: { kind: 'too-many' } } : sheetOf(rows, lacking);
}

function sheetOf([head, ...rows]: readonly CsvRow[], lacking: readonly ImportColumn[]): Sheet | { fault: FileFault } {
  const headers = head?.cells ?? [];
  const names = headers.map(nameOf);
  const missing = NEEDED.filter(column => !names.includes(column));
  if (missing.length > 0) return { fault: { kind: 'missing', columns: missing } };
  const used = COLUMNS.filter(column => !lacking.includes(column));
  const repeated = used.filter(column => names.indexOf(column) !== names.lastIndexOf(column));
  if (repeated.length > 0) return { fault: { kind: 'repeated', columns: repeated } };
  if (rows.length === 0) return { fault: { kind: 'no-rows' } };
  const places = new Map(used.filter(column => names.includes(column)).map(column => [column, names.indexOf(column)]));
  const ignored = headers.filter((header, at) => header.trim() !== '' && ![...places.values()].includes(at));
  return { places, ignored: ignored.map(header => header.trim()), width: headers.length, rows };
}
