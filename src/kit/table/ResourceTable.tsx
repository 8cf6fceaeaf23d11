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
  /** The manager's word for the rows: names what the browser remembers of this list. */
  resource: string;
  /** Accessible name of the table: the page's own heading. */
  label: PlainKey;
  /** The first names the row and stays in sight. */
  columns: readonly Column<Row>[];
  /** `shown`: keys of the columns on the screen, for a list in which some cost the manager more than others. */
  query: (args: ListArgs, shown: readonly string[]) => PageQuery<Row>;
  /** The order where none is chosen. */
  defaultSort: Sort;
  rowId: (row: Row) => string;
  rowName: (row: Row) => string;
  /** What the list is of beside its filters (its tab): another one starts with nothing selected. */
  part?: string;
  /** Rows of this part, filters aside; null while not known. */
  everyone: number | null;
  /** How the count is said: "38 of 214 users match"; `all` is null where nothing is filtered, or not known. */
  count: (matching: number, all: number | null) => string;
  /** The manager's count is only the most that there may be. */
  inexact?: boolean;
  /** What stands in place of rows where there are none at all. */
  empty: ReactNode;
  exporter: Exporter;
  /** What can be done with one row, at its end; a stable list. */
  rowActions?: readonly RowAction<Row>[];
  selectionActions?: (selection: Selection<Row>, args: ListArgs) => ReactNode;
};

/**
 * A list of the manager: pages, sort, filters, columns, selection, export, and their place in the URL. Pages give
 * columns and a query; everything else is here.
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
  // Both counts are asked for apart: of a list that grows meanwhile, the whole must not be said to match in part.
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
