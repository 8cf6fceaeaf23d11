import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';
import type { Sort } from '#api/filter.ts';
import type { ListArgs, PageQuery } from '#api/page.ts';
import type { PlainKey } from '#i18n/messages.ts';
import type { Exporter } from '#kit/export/exporter.ts';
import { useText } from '#kit/page/use-text.ts';
import { ColumnMenu } from './ColumnMenu.tsx';
import type { Column } from './column.ts';
import { FilterChips } from './FilterChips.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import list from './list.module.css';
import { argsOf } from './list-state.ts';
import { MoreActions } from './MoreActions.tsx';
import { Pager } from './Pager.tsx';
import type { RowAction } from './RowActions.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { TableGrid } from './TableGrid.tsx';
import { useColumns } from './use-columns.ts';
import { useListState } from './use-list-state.ts';
import { type Selection, useSelection } from './use-selection.ts';

export type ResourceTableProps<Row> = {
  /** The manager's name of the rows. It is part of the keys in the browser's storage. */
  resource: string;
  /** Accessible name of the table: the heading of the page. */
  label: PlainKey;
  /** The first column names the row and stays visible. */
  columns: readonly Column<Row>[];
  /** `shown`: keys of the visible columns, for a list in which some columns are expensive to read. */
  query: (args: ListArgs, shown: readonly string[]) => PageQuery<Row>;
  /** The order if none is chosen. */
  defaultSort: Sort;
  rowId: (row: Row) => string;
  rowName: (row: Row) => string;
  /** The part of the list, such as its tab. Another part starts with an empty selection. */
  part?: string;
  /** Number of rows in this part without filters; null until it is known. */
  everyone: number | null;
  /**
   * The sentence for the count, such as "38 of 214 users match". `all` is null without a filter, or if it is not known.
   */
  count: (matching: number, all: number | null) => string;
  /** The manager's count is only an upper bound. */
  inexact?: boolean;
  /** Shown if the list has no rows at all. */
  empty: ReactNode;
  exporter: Exporter;
  /** The actions at the end of a row. The array must be stable. */
  rowActions?: readonly RowAction<Row>[];
  selectionActions?: (selection: Selection<Row>, args: ListArgs) => ReactNode;
};

/**
 * A list with pagination, sort, filters, columns, selection and export, and their state in the URL. A page supplies the
 * columns and a query.
 */
export function ResourceTable<Row>(props: ResourceTableProps<Row>) {
  const { t } = useText();
  const { resource, columns, part = '', rowId } = props;
  const { state, change } = useListState(resource, columns);
  const layout = useColumns(resource, columns);
  const selection = useSelection(JSON.stringify([part, state.filters]), rowId);
  const scroller = useRef<HTMLDivElement>(null);
  const args = argsOf(state);
  const shown = layout.shown.map(column => column.key);
  const query = useQuery(props.query(args, shown));
  const total = query.data?.total ?? null;
  const matching = props.inexact ? null : total;
  // The two counts come from separate requests, so they can differ while the list grows: without a filter only one is shown.
  const whole = Object.keys(state.filters).length === 0 && !query.isPlaceholderData;
  const selected = selection.everything || selection.ticked.size > 0;

  return (
    <section className={list.list} aria-label={t(props.label)}>
      <div className={list.toolbar}>
        <FilterPanel columns={columns} state={state} change={change} />
        <FilterChips columns={columns} state={state} change={change} />
        {selected ? (
          <SelectionBar selection={selection} total={matching}>
            {props.selectionActions?.(selection, args)}
          </SelectionBar>
        ) : (
          <output className={list.count}>{total !== null && props.count(total, whole ? null : props.everyone)}</output>
        )}
        <ColumnMenu layout={layout} />
        <MoreActions
          exporter={props.exporter}
          args={args}
          columns={layout.shown}
          total={matching}
          selection={selection}
        />
      </div>
      <TableGrid
        {...props}
        state={state}
        change={change}
        shown={layout.shown}
        selection={selection}
        answer={query}
        scroller={scroller}
      />
      <Pager state={state} total={total} change={change} />
    </section>
  );
}
