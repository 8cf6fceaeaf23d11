import type { PlainKey } from '#i18n/messages.ts';
import { ICONS, type Icon } from '#kit/actions/icons.ts';
import { useText } from '#kit/page/use-text.ts';
import table from './table.module.css';

/** An icon at the end of a row. */
export type RowAction<Row> = {
  label: PlainKey;
  icon: Icon;
  run: (row: Row) => void;
  /** Why it cannot be done with this row; null if it can. */
  why?: (row: Row) => PlainKey | null;
};

type Props<Row> = { row: Row; name: string; actions: readonly RowAction<Row>[]; active: boolean };

/** The actions of one row. All of them are always there, so that no icon moves under the pointer. */
export function RowActions<Row>({ row, name, actions, active }: Props<Row>) {
  const { t } = useText();
  return actions.map(({ label, icon, run, why }) => {
    const against = why?.(row) ?? null;
    return (
      <button
        key={label}
        type="button"
        className={table.action}
        tabIndex={active ? 0 : -1}
        aria-label={t(label)}
        aria-description={against ? t(against) : name}
        title={against ? `${t(label)}: ${t(against)}` : t(label)}
        disabled={against !== null}
        onClick={() => run(row)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d={ICONS[icon]} />
        </svg>
      </button>
    );
  });
}
