import type { Link } from '#api/connection.ts';
import type { FailureKind } from '#api/errors.ts';
import type { ListArgs } from '#api/page.ts';

export const FORMATS = ['csv', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** The order for the worker: which manager, which rows and columns, which format. */
export type Order = {
  link: Link;
  args: Omit<ListArgs, 'limit' | 'offset'>;
  /** What the list depends on (tab, role, release), as its worker knows it. */
  part: unknown;
  /** Ids of the only rows that are wanted, in the list's order and as they are now; null for all that match. */
  only: readonly string[] | null;
  /** Keys of the columns, in their order on the screen. */
  columns: readonly string[];
  /** Whether to write, after the columns of the list, a column for each datum that only rows can name. */
  others: boolean;
  format: Format;
  /** Leave text that a spreadsheet would run as it is. */
  raw: boolean;
};

/** What the worker reports to the page. */
export type Report =
  /** `left`: about how long the rest takes, in ms; null while it is not known. */
  | { kind: 'progress'; done: number; total: number; left: number | null }
  /** A page failed and is asked for again after a pause (ms). */
  | { kind: 'waiting'; failure: SentFailure; pause: number }
  /** `matching`: rows that matched when the last page was read. */
  | { kind: 'done'; blob: Blob; rows: number; matching: number }
  | { kind: 'failed'; failure: SentFailure };

/** What can be sent of an ApiError. */
export type SentFailure = { kind: FailureKind; status: number | null; words: string | null; code: string | null };
