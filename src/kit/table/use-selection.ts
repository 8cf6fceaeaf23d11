import { useCallback, useState } from 'react';

/**
 * The selected rows: those ticked on any page, or all that match, which takes a press on that button. The selection
 * belongs to one `scope`: another tab or filter starts with an empty one.
 */
export type Selection<Row> = {
  /** Ticked rows by their id. */
  ticked: ReadonlyMap<string, Row>;
  /** All matching rows, including those that were never loaded. */
  everything: boolean;
  toggle: (row: Row) => void;
  /** Selects all these rows, or deselects them if all are selected. */
  toggleAll: (rows: readonly Row[]) => void;
  selectEverything: () => void;
  clear: () => void;
};

type State<Row> = { scope: string; ticked: ReadonlyMap<string, Row>; everything: boolean };

/** The selection of a list. `rowId` must be a stable function. */
export function useSelection<Row>(scope: string, rowId: (row: Row) => string): Selection<Row> {
  const [kept, setState] = useState<State<Row>>({ scope, ticked: new Map(), everything: false });
  const { ticked, everything } =
    kept.scope === scope ? kept : { ticked: NOTHING as ReadonlyMap<string, Row>, everything: false };

  const change = useCallback(
    (step: (next: Map<string, Row>) => void) =>
      setState(before => {
        const next = new Map(before.scope === scope ? before.ticked : []);
        // Deselecting one row of "all that match" clears the selection: the other rows were never loaded.
        if (!(before.scope === scope && before.everything)) step(next);
        return { scope, ticked: next, everything: false };
      }),
    [scope],
  );
  const toggle = useCallback(
    (row: Row) => change(next => void (next.delete(rowId(row)) || next.set(rowId(row), row))),
    [change, rowId],
  );
  const toggleAll = (rows: readonly Row[]) =>
    change(next => {
      const all = rows.every(row => next.has(rowId(row)));
      for (const row of rows) all ? next.delete(rowId(row)) : next.set(rowId(row), row);
    });
  const selectEverything = () => setState({ scope, ticked: new Map(), everything: true });
  // A job may end after the selection has changed: then the new selection stays.
  const clear = () =>
    setState(before => (before.scope === scope ? { scope, ticked: new Map(), everything: false } : before));
  return { ticked, everything, toggle, toggleAll, selectEverything, clear };
}

const NOTHING: ReadonlyMap<string, never> = new Map<string, never>();
