import type { Behaviour } from './behaviour.ts';
import { ManagerError } from './errors.ts';
import type { Columns } from './minilang/columns.ts';
import { compileFilter } from './minilang/filter.ts';
import { compileOrder } from './minilang/order.ts';

export type PageArguments = { limit: number; offset: number; filter?: string | null; order?: string | null };

/** The rows that match a filter text, sorted by an order text; by `standard` if there is none. */
export function selectRows<Row>(
  behaviour: Behaviour,
  columns: { filter: Columns<Row>; order: Columns<Row> },
  rows: Row[],
  { filter, order }: PageArguments,
  standard: (a: Row, b: Row) => number,
): Row[] {
  const passes = filter === undefined || filter === null ? null : compileFilter(behaviour, columns.filter, filter);
  const compare = order === undefined || order === null ? standard : compileOrder(columns.order, order);
  const found = passes ? rows.filter(passes) : rows;
  return compare ? found.sort(compare) : found;
}

/** A page of rows; empty past the end. @throws ManagerError for negative numbers, as the database does. */
export function pageOf<Row>(rows: readonly Row[], { limit, offset }: PageArguments): Row[] {
  if (limit < 0) throw new ManagerError('LIMIT must not be negative');
  if (offset < 0) throw new ManagerError('OFFSET must not be negative');
  return rows.slice(offset, offset + limit);
}
