import { useCallback, useState } from 'react';

/**
 * The rows that a person chose: those ticked, on whatever page, or all that match, which is only ever chosen in those
 * words. It belongs to one set of rows (`scope`): another tab or filter starts with nothing chosen.
 */
export type Selection<Row> = {
  /** Ticked rows by their id. */
  ticked: ReadonlyMap<string, Row>;
  /** All that match, including rows that have never been on the screen. */
  everything: boolean;
  toggle: (row: Row) => void;
  /** Ticks all these rows, or unticks them where all are ticked. */
  toggleAll: (rows: readonly Row[]) => void;
  selectEverything: () => void;
  clear: () => void;
};

type State<Row> = { scope: string; ticked: ReadonlyMap<string, Row>; everything: boolean };

/** The selection of a list whose rows are told apart by `rowId`, which must be a stable function. */
export function useSelection<Row>(scope: string, rowId: (row: Row) => string): Selection<Row> {
  const [kept, setState] = useState<State<Row>>({ scope, ticked: new Map(), everything: false });
  const { ticked, everything } =
    kept.scope === scope ? kept : { ticked: NOTHING as ReadonlyMap<string, Row>, everything: false };

  const change = useCallback(
    (step: (next: Map<string, Row>) => void) =>
      setState(before => {
        const next = new Map(before.scope === scope ? before.ticked : []);
        // Taking one row out of all that match leaves none chosen: the others have never been on the screen.
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
  // What carries out a choice may end when something else has been chosen.
  const clear = () =>
    setState(before => (before.scope === scope ? { scope, ticked: new Map(), everything: false } : before));
  return { ticked, everything, toggle, toggleAll, selectEverything, clear };
}

const NOTHING: ReadonlyMap<string, never> = new Map<string, never>();
