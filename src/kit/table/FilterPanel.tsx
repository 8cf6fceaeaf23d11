import { Popover } from '#kit/overlay/Popover.tsx';
import { useText } from '#kit/page/use-text.ts';
import type { Column } from './column.ts';
import { FilterField } from './FilterField.tsx';
import type { ListChange, ListState } from './list-state.ts';
import panel from './panel.module.css';

type Props<Row> = {
  columns: readonly Column<Row>[];
  state: ListState;
  change: (step: ListChange, options?: { typing?: boolean }) => void;
};

/** A panel with every filter that is not in a column header. Each applies as soon as it is set. */
export function FilterPanel<Row>({ columns, state, change }: Props<Row>) {
  const { t } = useText();
  const offered = columns.filter(column => column.filter && !column.searchable);
  return (
    <Popover label={t('table.filters')}>
      <div className={panel.panel}>
        {offered.map(column => (
          <FilterField
            key={column.key}
            column={column}
            value={state.filters[column.key] ?? null}
            onChange={(value, typing) => change({ filters: { [column.key]: value } }, { typing })}
          />
        ))}
      </div>
    </Popover>
  );
}
