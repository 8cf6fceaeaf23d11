import { useCallback, useMemo, useState } from 'react';
import * as z from 'zod/mini';
import { forget, recall, remember } from '#lib/storage.ts';
import type { Column } from './column.ts';

const layout = z.object({ order: z.array(z.string()), shown: z.array(z.string()) });
type Layout = z.infer<typeof layout>;

const keyOf = (resource: string) => `console.${resource}.columns`;

/** The stored layout; null if nothing is stored, or what another version of the console stored. */
function readLayout(key: string): Layout | null {
  const stored = recall(key);
  if (stored === null) return null; // most visits: an exception here costs a first visit time
  try {
    return layout.parse(JSON.parse(stored));
  } catch {
    return null; // stored by another version of the console: use the default
  }
}

/** Columns in the stored order; columns that were added to the list later come last. */
const inOrder = <Row>(columns: readonly Column<Row>[], order: readonly string[]) => [
  ...order.flatMap(key => columns.filter(column => column.key === key)),
  ...columns.filter(column => !order.includes(column.key)),
];

const isIn = <Row>(column: Column<Row>, columns: readonly Column<Row>[], chosen: Layout | null): boolean =>
  column === columns[0] || (chosen?.order.includes(column.key) ? chosen.shown.includes(column.key) : !column.optional);

/** Keys of the visible columns of a list in this browser, for requests that are sent before the list renders. */
export function shownKeys<Row>(resource: string, columns: readonly Column<Row>[]): string[] {
  const chosen = readLayout(keyOf(resource));
  const [name, ...rest] = columns;
  const ordered = name ? [name, ...inOrder(rest, chosen?.order ?? [])] : [];
  return ordered.filter(column => isIn(column, columns, chosen)).map(column => column.key);
}

/**
 * The visible columns and their order, stored per list in this browser. The first column names the row and stays first.
 */
export function useColumns<Row>(resource: string, columns: readonly Column<Row>[]) {
  const key = keyOf(resource);
  const [chosen, setChosen] = useState(() => readLayout(key));
  const ordered = useMemo(() => {
    const [name, ...rest] = columns;
    return name ? [name, ...inOrder(rest, chosen?.order ?? [])] : [];
  }, [columns, chosen]);
  const isShown = useCallback((column: Column<Row>) => isIn(column, columns, chosen), [columns, chosen]);
  const shown = useMemo(() => ordered.filter(isShown), [ordered, isShown]);

  const keep = (next: Layout) => {
    remember(key, JSON.stringify(next));
    setChosen(next);
  };
  const layoutNow = (): Layout => ({ order: ordered.map(c => c.key), shown: shown.map(c => c.key) });
  const toggle = (column: Column<Row>) => {
    const now = layoutNow();
    keep({ ...now, shown: isShown(column) ? now.shown.filter(k => k !== column.key) : [...now.shown, column.key] });
  };
  /** Moves a column one place; `by` is -1 or 1. */
  const move = (column: Column<Row>, by: -1 | 1) => {
    const now = layoutNow();
    const at = now.order.indexOf(column.key);
    const order = now.order.filter(k => k !== column.key);
    order.splice(at + by, 0, column.key);
    keep({ ...now, order });
  };
  const reset = () => {
    forget(key);
    setChosen(null);
  };
  return { ordered, shown, isShown, toggle, move, reset };
}
