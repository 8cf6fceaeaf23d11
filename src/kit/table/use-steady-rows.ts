import { useRef, useState } from 'react';

/** Whether the pointer or the focus is in an element, and the handlers that find out. */
export function useHold() {
  const [pointer, setPointer] = useState(false);
  const [focus, setFocus] = useState(false);
  return {
    held: pointer || focus,
    handlers: {
      onPointerEnter: () => setPointer(true),
      onPointerLeave: () => setPointer(false),
      onFocusCapture: () => setFocus(true),
      onBlurCapture: ({ currentTarget, relatedTarget }: React.FocusEvent) =>
        setFocus(currentTarget.contains(relatedTarget)),
    },
  };
}

type Options<Row> = {
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** What the rows are an answer to. An answer to something else is shown at once. */
  scope: string;
  held: boolean;
};

/**
 * The rows of a list that is read again by itself. While it is `held`, the rows keep their places and show new data; one that
 * is gone shows what was last read. New rows and a new order are shown when it is free.
 */
export function useSteadyRows<Row>({ rows, rowId, scope, held }: Options<Row>): readonly Row[] {
  const last = useRef({ scope, rows });
  const known = last.current;
  if (held && known.scope === scope && known.rows !== rows) {
    const now = new Map(rows.map(row => [rowId(row), row]));
    const same = known.rows.map(row => now.get(rowId(row)) ?? row);
    const changed = same.some((row, i) => row !== known.rows[i]);
    if (changed) last.current = { scope, rows: same };
  } else if (!held || known.scope !== scope) last.current = { scope, rows };
  return last.current.rows;
}
