import { Popover } from '#kit/overlay/Popover.tsx';
import { BusyButton } from '#kit/page/BusyButton.tsx';
import { sayLabel } from '#kit/page/label.ts';
import { useText } from '#kit/page/use-text.ts';
import controls from './controls.module.css';
import panel from './panel.module.css';
import type { useColumns } from './use-columns.ts';

type Props<Row> = { layout: ReturnType<typeof useColumns<Row>> };

/** Which columns are shown and in which order. The first one names the row and stays. */
export function ColumnMenu<Row>({ layout }: Props<Row>) {
  const { t } = useText();
  const [, ...movable] = layout.ordered;
  return (
    <Popover label={t('table.columns')} end>
      <ul className={panel.columnList}>
        {movable.map((column, i) => (
          <li key={column.key}>
            <label>
              <input type="checkbox" checked={layout.isShown(column)} onChange={() => layout.toggle(column)} />
              {sayLabel(column.label, t)}
            </label>
            <BusyButton
              className={controls.icon}
              disabled={i === 0}
              onClick={() => layout.move(column, -1)}
              aria-label={t('table.columns.up', { column: sayLabel(column.label, t) })}
            >
              ↑
            </BusyButton>
            <BusyButton
              className={controls.icon}
              disabled={i === movable.length - 1}
              onClick={() => layout.move(column, 1)}
              aria-label={t('table.columns.down', { column: sayLabel(column.label, t) })}
            >
              ↓
            </BusyButton>
          </li>
        ))}
      </ul>
      <button type="button" className={controls.link} onClick={layout.reset}>
        {t('table.columns.reset')}
      </button>
    </Popover>
  );
}
