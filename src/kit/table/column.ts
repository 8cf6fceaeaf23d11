import type { UseQueryOptions } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ApiError } from '#api/errors.ts';
import type { Label } from '#kit/page/label.ts';
import type { CsvValue } from '#lib/csv.ts';

export type Option = { value: string; label: string };

/** How a column is filtered. `options` are given, or asked of the manager when the filter is opened. */
export type ColumnFilter =
  | { kind: 'text' }
  | { kind: 'flag' }
  | { kind: 'days' }
  | { kind: 'numbers' }
  /** `ids`: the values are UUIDs, which the manager insists on. */
  | { kind: 'choice'; many: boolean; options: readonly Option[] | OptionsQuery; ids?: boolean };

/** The choices that the manager has for a filter, as query options. */
// biome-ignore lint/suspicious/noExplicitAny: what is read differs per choice; `select` makes options of it
export type OptionsQuery = UseQueryOptions<any, ApiError, Option[], any>;

/** One datum of a list: its cell on the screen and its value in an export, side by side. */
export type Column<Row> = {
  /** The manager's own name of the datum; also its name in the URL and in exports. */
  key: string;
  label: Label;
  /** Width in px, from which a wide window may stretch it. */
  width: number;
  cell: (row: Row) => ReactNode;
  exported: (row: Row) => CsvValue;
  /** What rows of a whole list are sorted and ranged by, where that is not the exported value (no limit is beyond any number). */
  order?: (row: Row) => CsvValue;
  sortable?: boolean;
  filter?: ColumnFilter;
  /** Filtered by a box in the column's header rather than in the filter panel. */
  searchable?: boolean;
  /** Not shown until chosen. */
  optional?: boolean;
  align?: 'end';
  /** The first manager release on which the filter works, where the connected one is older. */
  filterNeeds?: string | null;
};
