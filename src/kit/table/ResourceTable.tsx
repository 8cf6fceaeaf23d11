import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { liveOptions } from '#kit/list/live.ts';
import { useText } from '#kit/page/use-text.ts';
import { ColumnMenu } from './ColumnMenu.tsx';
import { FilterChips } from './FilterChips.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import { LiveControl } from './LiveControl.tsx';
import list from './list.module.css';
import { argsOf } from './list-state.ts';
import { MoreActions } from './MoreActions.tsx';
import { Pager } from './Pager.tsx';
import type { ResourceTableProps } from './resource-table-props.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { TableGrid } from './TableGrid.tsx';
import { useColumns } from './use-columns.ts';
import { useListState } from './use-list-state.ts';
import { useSelection } from './use-selection.ts';

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
  const live = props.live ?? null;
  const query = useQuery({ ...props.query(args, shown), ...liveOptions(live !== null, live?.every ?? false) });
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
        {live && <LiveControl live={live} at={query.dataUpdatedAt} />}
        <ColumnMenu layout={layout} />
        <MoreActions
          exporter={props.exporter}
          args={args}
          columns={layout.shown}
          all={columns}
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
        scope={JSON.stringify([part, args, query.isPlaceholderData])}
        scroller={scroller}
      />
      <Pager state={state} total={total} change={change} />
    </section>
  );
}
