import { Popover } from '#kit/overlay/Popover.tsx';
import { useText } from '#kit/page/use-text.ts';
import css from './table.module.css';
import type { useColumns } from './use-columns.ts';

type Props<Row> = { layout: ReturnType<typeof useColumns<Row>> };

/** Which columns are shown and in which order. The first one names the row and stays. */
export function ColumnMenu<Row>({ layout }: Props<Row>) {
  const { t } = useText();
  const [, ...movable] = layout.ordered;
  return (
    <Popover label={t('table.columns')} end>
      <ul className={css.columnList}>
        {movable.map((column, i) => (
          <li key={column.key}>
            <label>
              <input type="checkbox" checked={layout.isShown(column)} onChange={() => layout.toggle(column)} />
              {t(column.label)}
            </label>
            <button
              type="button"
              className={css.icon}
              disabled={i === 0}
              onClick={() => layout.move(column, -1)}
              aria-label={t('table.columns.up', { column: t(column.label) })}
            >
              ↑
            </button>
            <button
              type="button"
              className={css.icon}
              disabled={i === movable.length - 1}
              onClick={() => layout.move(column, 1)}
              aria-label={t('table.columns.down', { column: t(column.label) })}
            >
              ↓
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className={css.link} onClick={layout.reset}>
        {t('table.columns.reset')}
      </button>
    </Popover>
  );
}
