import type { UseQueryOptions } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ApiError } from '#api/errors.ts';
import type { Label } from '#kit/page/label.ts';
import type { CsvValue } from '#lib/csv.ts';

export type Option = { value: string; label: string };

/** How a column is filtered. `options` are constant, or a query that runs when the filter opens. */
export type ColumnFilter =
  | { kind: 'text' }
  | { kind: 'flag' }
  | { kind: 'days' }
  | { kind: 'numbers' }
  /** `ids`: the values are UUIDs; the manager refuses any other value. */
  | { kind: 'choice'; many: boolean; options: readonly Option[] | OptionsQuery; ids?: boolean };

/** The choices of a filter as query options. */
// biome-ignore lint/suspicious/noExplicitAny: what is read differs per choice; `select` makes options of it
export type OptionsQuery = UseQueryOptions<any, ApiError, Option[], any>;

/** One column: its cell on the screen and its value in an export. */
export type Column<Row> = {
  /** The manager's name of the datum, also used in the URL and in exports. */
  key: string;
  label: Label;
  /** Minimum width in px; a wide window stretches it. */
  width: number;
  cell: (row: Row) => ReactNode;
  exported: (row: Row) => CsvValue;
  /**
   * The value to sort and to compare with ranges in a whole list, if it is not the exported value: "no limit" is above
   * every number.
   */
  order?: (row: Row) => CsvValue;
  sortable?: boolean;
  filter?: ColumnFilter;
  /** The filter is in the column header instead of the filter panel. */
  searchable?: boolean;
  /** Hidden until a person selects it. */
  optional?: boolean;
  align?: 'end';
  /** The first release that supports the filter, if the connected manager is older. */
  filterNeeds?: string | null;
};
