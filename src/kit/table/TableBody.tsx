import { memo, type RefObject, useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { Live } from '#kit/list/live.ts';
import { useText } from '#kit/page/use-text.ts';
import type { Column } from './column.ts';
import { type RowAction, RowActions } from './RowActions.tsx';
import { ActiveRow, ListSearch } from './RowLink.tsx';
import table from './table.module.css';
import type { Selection } from './use-selection.ts';
import { useHold, useSteadyRows } from './use-steady-rows.ts';
import { useWindow } from './use-window.ts';

type Props<Row> = {
  rows: readonly Row[];
  /** What the rows are an answer to. */
  scope: string;
  /** How they are read again by themselves; null if they are not. */
  live?: Live | null;
  columns: readonly Column<Row>[];
  rowId: (row: Row) => string;
  /** The name of the row, for the label of its checkbox. */
  rowName: (row: Row) => string;
  /** Number of rows before this page. */
  offset: number;
  selection: Selection<Row>;
  rowActions?: readonly RowAction<Row>[];
  scroller: RefObject<HTMLDivElement | null>;
};

/** Height of a row in px, as in table.module.css. */
export const ROW_HEIGHT = 32;

/**
 * The rows of the page; only those near the viewport are mounted. Arrow keys, Home and End move between rows, Space
 * selects, Enter follows the row's link.
 */
export function TableBody<Row>(props: Props<Row>) {
  const { columns, rowId, rowName, offset, selection, rowActions, scroller } = props;
  const { held, handlers } = useHold();
  const rows = useSteadyRows({ ...props, held: held && Boolean(props.live) });
  const [active, setActive] = useState(0);
  const current = Math.max(0, Math.min(active, rows.length - 1));
  const { indices, show } = useWindow({ scroller, count: rows.length, rowHeight: ROW_HEIGHT, kept: current });
  const body = useRef<HTMLTableSectionElement>(null);
  const navigate = useNavigate();
  const { search } = useLocation();
  const inside = useRef(false);
  const [goal, setGoal] = useState<number | null>(null);

  useEffect(() => {
    // The next active row may be mounted only after the list has scrolled there.
    const row = goal === null ? null : body.current?.querySelector(`[data-index="${goal}"]`);
    if (!row) return;
    row.querySelector<HTMLElement>('a')?.focus();
    setGoal(null);
  });
  useEffect(() => {
    // The row with the focus may be gone after a refetch: the next row gets the focus.
    if (inside.current && document.activeElement === document.body && rows.length > 0) setGoal(current);
  }, [rows, current]);

  const go = (index: number) => {
    const to = Math.max(0, Math.min(rows.length - 1, index));
    show(to);
    setActive(to);
    setGoal(to);
  };
  const steps: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: 15,
    PageUp: -15,
    Home: -rows.length,
    End: rows.length,
  };
  const press = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps[event.key];
    const row = rows[current];
    if (step !== undefined) go(current + step);
    else if (event.key === ' ' && event.target instanceof HTMLAnchorElement && row) selection.toggle(row);
    else return;
    event.preventDefault();
  };
  /** Follows a row's link with the router; with a modifier key the browser opens it as any link. */
  const follow = (event: React.MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(`a.${table.rowLink}`) : null;
    const plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!link || !plain || event.defaultPrevented) return;
    event.preventDefault();
    void navigate({ search: link.search });
  };
  return (
    <ListSearch.Provider value={search}>
      <tbody
        ref={body}
        {...(props.live ? handlers : {})}
        role="rowgroup"
        style={{ height: rows.length * ROW_HEIGHT }}
        onKeyDown={press}
        onClick={follow}
        onFocus={() => {
          inside.current = true;
        }}
        onBlur={event => {
          inside.current = !event.target.isConnected;
        }}
      >
        {indices.map(index => {
          const row = rows[index];
          if (!row) return null;
          const id = rowId(row);
          return (
            <TableRow
              key={id}
              row={row}
              name={rowName(row)}
              columns={columns}
              index={index}
              top={index * ROW_HEIGHT}
              position={offset + index}
              active={index === current}
              ticked={selection.everything || selection.ticked.has(id)}
              actions={rowActions}
              onToggle={selection.toggle}
              onActive={setActive}
            />
          );
        })}
      </tbody>
    </ListSearch.Provider>
  );
}

type RowProps<Row> = {
  row: Row;
  name: string;
  columns: readonly Column<Row>[];
  index: number;
  /** Its offset in the list, in px. */
  top: number;
  position: number;
  active: boolean;
  ticked: boolean;
  actions: readonly RowAction<Row>[] | undefined;
  onToggle: (row: Row) => void;
  onActive: (index: number) => void;
};

/** One row. Only the controls of the active row are in the tab order, so that one Tab leaves the list. */
const TableRow = memo(function TableRow<Row>({
  row,
  name,
  columns,
  index,
  top,
  position,
  active,
  ticked,
  actions,
  onToggle,
  onActive,
}: RowProps<Row>) {
  const { t } = useText();
  return (
    <tr
      role="row"
      style={{ top }}
      aria-rowindex={position + 2}
      data-index={index}
      data-active={active}
      data-ticked={ticked || undefined}
      onFocus={() => onActive(index)}
    >
      <td role="cell" className={table.tick}>
        <input
          type="checkbox"
          checked={ticked}
          tabIndex={active ? 0 : -1}
          aria-label={t('table.select', { name })}
          onChange={() => onToggle(row)}
        />
      </td>
      {columns.map((column, i) =>
        i === 0 ? (
          <th key={column.key} role="rowheader" scope="row" data-align={column.align}>
            <ActiveRow.Provider value={active}>{column.cell(row)}</ActiveRow.Provider>
          </th>
        ) : (
          <td key={column.key} role="cell" data-align={column.align}>
            {column.cell(row)}
          </td>
        ),
      )}
      {actions && actions.length > 0 && (
        <td role="cell" className={table.actions}>
          <RowActions row={row} name={name} actions={actions} active={active} />
        </td>
      )}
    </tr>
  );
}) as <Row>(props: RowProps<Row> & { key: string }) => React.ReactElement;
