import type { ReactNode } from 'react';
import type { Sort } from '#api/filter.ts';
import type { ListArgs, PageQuery } from '#api/page.ts';
import type { PlainKey } from '#i18n/messages.ts';
import type { Exporter } from '#kit/export/exporter.ts';
import type { Live } from '#kit/list/live.ts';
import type { Column } from './column.ts';
import type { RowAction } from './RowActions.tsx';
import type { Selection } from './use-selection.ts';

export type ResourceTableProps<Row> = {
  /** The manager's word for the rows: names what the browser remembers of this list. */
  resource: string;
  /** Accessible name of the table: the page's own heading. */
  label: PlainKey;
  /** The first names the row and stays in sight. */
  columns: readonly Column<Row>[];
  /** `shown`: keys of the columns on the screen, for a list in which some cost the manager more than others. */
  query: (args: ListArgs, shown: readonly string[]) => PageQuery<Row>;
  /** The order where none is chosen. */
  defaultSort: Sort;
  rowId: (row: Row) => string;
  rowName: (row: Row) => string;
  /** What the list is of beside its filters (its tab): another one starts with nothing selected. */
  part?: string;
  /** Rows of this part, filters aside; null while not known. */
  everyone: number | null;
  /** How the count is said: "38 of 214 users match"; `all` is null where nothing is filtered, or not known. */
  count: (matching: number, all: number | null) => string;
  /** How the rows are read again by themselves; null if they are not. */
  live?: Live | null;
  /** The manager's count is only the most that there may be. */
  inexact?: boolean;
  /** What stands in place of rows where there are none at all. */
  empty: ReactNode;
  exporter: Exporter;
  /** What can be done with one row, at its end; a stable list. */
  rowActions?: readonly RowAction<Row>[];
  selectionActions?: (selection: Selection<Row>, args: ListArgs) => ReactNode;
};
