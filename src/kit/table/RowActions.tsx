import type { PlainKey } from '#i18n/messages.ts';
import { useText } from '#kit/page/use-text.ts';
import table from './table.module.css';

const CIRCLE = 'M14.2 8A6.2 6.2 0 1 1 1.8 8a6.2 6.2 0 0 1 12.4 0z';

/** Lines of 16 × 16 px. Drawn in the page: its policy lets no style sheet bring pictures of its own. */
const ICONS = {
  copy: 'M5.5 5.5h8v8h-8zM3.5 10.5h-1v-8h8v1',
  duplicate: 'M5.5 5.5h8v8h-8zM3.5 10.5h-1v-8h8v1M9.5 7.7v3.6M7.7 9.5h3.6',
  details: `${CIRCLE}M8 7.4v3.4M8 5.1v.1`,
  edit: 'M2.5 13.5l.7-3L10.6 3 13 5.4l-7.4 7.4zM9 4.6L11.4 7',
  off: `${CIRCLE}M3.8 12.2l8.4-8.4`,
  on: `${CIRCLE}M5 8.3l2.1 2.1L11 6`,
  restore: 'M2.5 5.5h7a4 4 0 0 1 0 8h-5M5.5 2.5l-3 3 3 3',
  delete: 'M2.5 4h11M6 4V2.5h4V4M4 4l.6 9.5h6.8L12 4M6.6 6.6v4.6M9.4 6.6v4.6',
} as const;

/** Something that can be done with a row. */
export type RowAction<Row> = {
  label: PlainKey;
  icon: keyof typeof ICONS;
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
