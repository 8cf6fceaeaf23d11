import type { UseQueryResult } from '@tanstack/react-query';
import { type RefObject, useDeferredValue, useEffect, useMemo } from 'react';
import type { ApiError } from '#api/errors.ts';
import type { Page } from '#api/page.ts';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import { useFirstView } from '#kit/page/first-view.ts';
import { useText } from '#kit/page/use-text.ts';
import { clockTime } from '#lib/dates.ts';
import { Blank } from './Blank.tsx';
import type { Column } from './column.ts';
import controls from './controls.module.css';
import { HeaderCell } from './HeaderCell.tsx';
import { ListNote } from './ListNote.tsx';
import { type ListChange, type ListState, PAGE_SIZES } from './list-state.ts';
import type { ResourceTableProps } from './resource-table-props.ts';
import { SkeletonRows } from './SkeletonRows.tsx';
import { TableBody } from './TableBody.tsx';
import table from './table.module.css';
import type { Selection } from './use-selection.ts';

type Props<Row> = ResourceTableProps<Row> & {
  state: ListState;
  change: (step: ListChange, options?: { typing?: boolean }) => void;
  shown: readonly Column<Row>[];
  selection: Selection<Row>;
  answer: UseQueryResult<Page<Row>, ApiError>;
  scroller: RefObject<HTMLDivElement | null>;
  /** What the rows are an answer to. */
  scope: string;
};

/** Up to so many rows are rendered in one task. More rows would block the page for over 50 ms. */
const [AT_ONCE] = PAGE_SIZES;

/** Width of the column of checkboxes, in px. */
const TICK_WIDTH = 36;

/** Width of one row action, and of the space around the actions, in px. */
const [ACTION_WIDTH, ACTION_SPACE] = [28, 12];

/**
 * The table in each of its states: loading, rows, empty, no match, failed, stale, partial. Rows are CSS grids with the
 * same columns, so that scrolling does not lay out the table again. The explicit roles replace those that CSS removes
 * from the elements.
 */
export function TableGrid<Row>(props: Props<Row>) {
  const { t, language } = useText();
  const { state, change, shown, selection, answer, scroller, rowId } = props;
  const { error, isPlaceholderData } = answer;
  const latest = useMemo(() => ({ data: answer.data, scope: props.scope }), [answer.data, props.scope]);
  const rendered = useInSlices(latest, ({ data }) => (data?.rows.length ?? 0) > AT_ONCE);
  const { data, scope } = rendered;
  const rendering = rendered !== latest;
  // a live list says by the age of its rows that they are read again
  const isFetching = answer.isFetching && (!props.live || !data || isPlaceholderData);
  const rows = data?.rows ?? [];
  const retry = () => void answer.refetch();
  useSlash(scroller);
  useFirstView(data !== undefined || error !== null);
  const actions = props.rowActions?.length ?? 0;
  const atEnd = actions > 0 ? [actions * ACTION_WIDTH + ACTION_SPACE] : [];
  const layout = {
    minWidth: [...shown.map(column => column.width), ...atEnd].reduce((sum, width) => sum + width, TICK_WIDTH),
    '--columns': [
      `${TICK_WIDTH}px`,
      ...shown.map(({ width }) => `minmax(${width}px, ${width}fr)`),
      ...atEnd.map(width => `${width}px`),
    ].join(' '),
  };
  const tickedHere = rows.filter(row => selection.everything || selection.ticked.has(rowId(row))).length;
  const allTicked = rows.length > 0 && tickedHere === rows.length;
  return (
    <>
      {data && error && (
        <ListNote
          title={t('table.stale', { time: clockTime(new Date(answer.dataUpdatedAt), language) })}
          why={t(error.messageKey)}
          failure={error}
          onRetry={retry}
        />
      )}
      {data?.failure && <ListNote title={t('table.partial')} failure={data.failure} onRetry={retry} />}
      <div
        ref={scroller}
        className={table.scroller}
        data-old={isPlaceholderData || (rendering && !props.live) || undefined}
      >
        <div className={table.progress} data-on={isFetching || undefined} />
        <table
          role="table"
          aria-label={t(props.label)}
          aria-rowcount={data ? data.total + 1 : undefined}
          aria-busy={isFetching || rendering}
          style={layout}
        >
          <thead role="rowgroup">
            <tr role="row" aria-rowindex={1}>
              <td role="cell" className={table.tick}>
                <input
                  type="checkbox"
                  aria-label={t('table.select.page')}
                  checked={allTicked}
                  disabled={rows.length === 0}
                  ref={box => {
                    if (box) box.indeterminate = tickedHere > 0 && !allTicked;
                  }}
                  onChange={() => selection.toggleAll(rows)}
                />
              </td>
              {shown.map(column => (
                <HeaderCell
                  key={column.key}
                  column={column}
                  state={state}
                  sort={state.sort ?? props.defaultSort}
                  change={change}
                />
              ))}
              {actions > 0 && (
                <th role="columnheader" scope="col" className={table.actionsHead}>
                  <span>{t('actions')}</span>
                </th>
              )}
            </tr>
          </thead>
          {data ? (
            <TableBody
              {...props}
              scope={scope}
              rows={rows}
              columns={shown}
              offset={(state.page - 1) * state.per_page}
            />
          ) : (
            !error && <SkeletonRows rows={Math.min(state.per_page, 20)} columns={shown.length + atEnd.length} />
          )}
        </table>
        {error && !data && (
          <Blank>
            <FailureNote title={t('table.failed')} failure={error} onRetry={retry} />
          </Blank>
        )}
        {data && rows.length === 0 && <NoRows {...props} total={data.total} />}
      </div>
    </>
  );
}

/**
 * Returns the latest value. If it or the value before has many rows, it returns the value before until React has rendered the
 * latest in slices of a few ms, between which the browser takes input.
 */
function useInSlices<Value>(latest: Value, isMany: (value: Value) => boolean): Value {
  const deferred = useDeferredValue(latest);
  return isMany(latest) || isMany(deferred) ? deferred : latest;
}

/** The reason for no rows: a page beyond the last, no match, or an empty list. */
function NoRows<Row>({ total, state, change, empty }: Props<Row> & { total: number }) {
  const { t } = useText();
  const filtered = Object.keys(state.filters);
  if (total > 0) {
    const last = Math.ceil(total / state.per_page);
    return (
      <Blank title={t('table.beyond', { page: state.page, last })}>
        <button type="button" className={controls.link} onClick={() => change({ page: last })}>
          {t('table.page.last')}
        </button>
      </Blank>
    );
  }
  if (filtered.length > 0) {
    return (
      <Blank title={t('table.noMatch')}>
        <button
          type="button"
          className={controls.link}
          onClick={() => change({ filters: Object.fromEntries(filtered.map(key => [key, null])) })}
        >
          {t('table.filters.clear')}
        </button>
      </Blank>
    );
  }
  return empty;
}

/** `/` moves the focus to the first search box, unless the focus is in a text field. */
function useSlash(scroller: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      const box = scroller.current?.querySelector<HTMLInputElement>('thead input[type=search]');
      if (!box) return;
      event.preventDefault();
      box.focus();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [scroller]);
}
