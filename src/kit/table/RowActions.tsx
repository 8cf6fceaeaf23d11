import type { PlainKey } from '#i18n/messages.ts';
import { useText } from '#kit/page/use-text.ts';
import table from './table.module.css';

/** Something that can be done with a row. */
export type RowAction<Row> = {
  label: PlainKey;
  icon: 'details' | 'edit' | 'off' | 'on' | 'delete';
  run: (row: Row) => void;
  /** Why it cannot be done with this row; null where it can. */
  why?: (row: Row) => PlainKey | null;
};

type Props<Row> = { row: Row; name: string; actions: readonly RowAction<Row>[]; active: boolean };

/** The actions of one row: icons with names, all of them always there, so that nothing jumps. */
export function RowActions<Row>({ row, name, actions, active }: Props<Row>) {
  const { t } = useText();
  return actions.map(({ label, icon, run, why }) => {
    const against = why?.(row) ?? null;
    return (
      <button
        key={label}
        type="button"
        className={table.action}
        data-icon={icon}
        tabIndex={active ? 0 : -1}
        aria-label={t(label)}
        aria-description={against ? t(against) : name}
        title={against ? `${t(label)}: ${t(against)}` : t(label)}
        disabled={against !== null}
        onClick={() => run(row)}
      />
    );
  });
}
