import type { FilterValue, Sort } from '#api/filter.ts';
import { sayLabel } from '#kit/page/label.ts';
import { useText } from '#kit/page/use-text.ts';
import type { Column } from './column.ts';
import type { ListChange, ListState } from './list-state.ts';
import { SearchBox } from './SearchBox.tsx';
import table from './table.module.css';

type Props<Row> = {
  column: Column<Row>;
  state: ListState;
  /** The order that the list has now. */
  sort: Sort;
  change: (step: ListChange, options?: { typing?: boolean }) => void;
};

/** A column header: the name, which sorts if the manager can sort by it, and the search box. */
export function HeaderCell<Row>({ column, state, sort, change }: Props<Row>) {
  const { t } = useText();
  const { key, label, sortable, searchable } = column;
  const direction = sort.column === key ? (sort.descending ? 'descending' : 'ascending') : 'none';
  const value = state.filters[key];
  return (
    <th
      role="columnheader"
      scope="col"
      data-align={column.align}
      data-column={key}
      aria-sort={sortable ? direction : undefined}
    >
      {sortable ? (
        <button
          type="button"
          className={table.sort}
          onClick={() => change({ sort: next(key, direction, state.sort !== null) })}
        >
          {sayLabel(label, t)}
          <span aria-hidden="true" className={table.arrow} data-direction={direction} />
        </button>
      ) : (
        <span className={table.unsorted}>{sayLabel(label, t)}</span>
      )}
      {searchable && (
        <SearchBox
          label={t('table.search', { column: sayLabel(label, t) })}
          value={value?.kind === 'text' ? value.text : ''}
          onSearch={(text, typing) => change({ filters: { [key]: textFilter(text) } }, { typing })}
        />
      )}
    </th>
  );
}

/** The filter that a search box sets; null for an empty box. */
export const textFilter = (text: string): FilterValue | null => (text ? { kind: 'text', text } : null);

/** The order after a press: ascending, then descending, then the default of the list. */
function next(column: string, direction: 'none' | 'ascending' | 'descending', chosen: boolean): ListState['sort'] {
  if (direction === 'descending' && chosen) return null;
  return { column, descending: direction === 'ascending' };
}
