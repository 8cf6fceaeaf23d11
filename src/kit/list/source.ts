import type { QueryKey, UseQueryOptions } from '@tanstack/react-query';
import type { ApiError } from '#api/errors.ts';
import type { ListArgs, Page, PageQuery } from '#api/page.ts';
import type { ReadLate } from '#kit/export/serve-export.ts';
import type { Column } from '#kit/table/column.ts';
import { pageOfWhole } from '#kit/table/whole-list.ts';

/** Where the rows of a list come from. `shown`: keys of the columns that are needed, as some cost the manager more. */
export type Source<Row> = {
  /** Query options of a page. */
  query: (args: ListArgs, shown: readonly string[]) => PageQuery<Row>;
  /** Reads a page for an export or a job. @throws ApiError. */
  read: (args: ListArgs, shown: readonly string[]) => Promise<Page<Row>>;
  /**
   * For an export: marks this moment, and returns how to read the rows that come into the list after it, at any place.
   * For a list in which rows may come in before the place that the export has reached.
   */
  mark?: (args: ListArgs, shown: readonly string[]) => Promise<ReadLate<Row>>;
};

type WholeSet<Row, Set> = {
  /** Query options of the set. */
  query: UseQueryOptions<Set, ApiError, Set, QueryKey>;
  /** Reads the set for an export or a job. @throws ApiError. */
  read: () => Promise<Set>;
  /** Rows of the set that the list shows; all of them if not given. */
  rows?: (set: Set, args: ListArgs) => readonly Row[];
  columns: readonly Column<Row>[];
  /** The order if none is chosen; the order of the set if not given. */
  defaultSort?: ListArgs['sort'];
};

/**
 * A set that the manager gives only whole. The browser filters, sorts and pages it by what its columns export. An export
 * or a job reads it once, so all its pages are of the same moment.
 */
export function wholeSource<Row, Set = Row[]>(whole: WholeSet<Row, Set>): Source<Row> {
  const { query, read, columns, defaultSort = null } = whole;
  const rowsOf = whole.rows ?? (set => set as unknown as readonly Row[]);
  const page = (set: Set, args: ListArgs) =>
    pageOfWhole(rowsOf(set, args), { ...args, sort: args.sort ?? defaultSort }, columns);
  let once: Promise<Set> | undefined;
  return {
    query: args => ({ ...query, select: (set: Set) => page(set, args) }) as unknown as PageQuery<Row>,
    read: async args => {
      once ??= read();
      return page(await once, args);
    },
  };
}
