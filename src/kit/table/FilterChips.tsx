import { useQuery } from '@tanstack/react-query';
import type { FilterValue } from '#api/page.ts';
import type { Translate } from '#i18n/messages.ts';
import { sayLabel } from '#kit/page/label.ts';
import { useText } from '#kit/page/use-text.ts';
import type { Column, Option } from './column.ts';
import controls from './controls.module.css';
import list from './list.module.css';
import type { ListChange, ListState } from './list-state.ts';

type Props<Row> = {
  columns: readonly Column<Row>[];
  state: ListState;
  change: (step: ListChange) => void;
};

/** The filters in force, each as a chip that takes it away. */
export function FilterChips<Row>({ columns, state, change }: Props<Row>) {
  const { t } = useText();
  const set = columns.filter(column => state.filters[column.key] !== undefined);
  if (set.length === 0) return null;
  return (
    <ul className={list.chips} aria-label={t('table.filters.set')}>
      {set.map(column => (
        <li key={column.key}>
          <Chip
            column={column}
            value={state.filters[column.key] ?? ''}
            onRemove={() => change({ filters: { [column.key]: null } })}
          />
        </li>
      ))}
      {set.length > 1 && (
        <li>
          <button
            type="button"
            className={controls.link}
            onClick={() => change({ filters: Object.fromEntries(set.map(c => [c.key, null])) })}
          >
            {t('table.filters.clear')}
          </button>
        </li>
      )}
    </ul>
  );
}

function Chip<Row>({ column, value, onRemove }: { column: Column<Row>; value: FilterValue; onRemove: () => void }) {
  const { t } = useText();
  const options = useOptions(column);
  const label = sayLabel(column.label, t);
  const text = describe(value, options, t);
  return (
    <button
      type="button"
      className={list.chip}
      onClick={onRemove}
      aria-label={t('table.filters.remove', { filter: `${label}: ${text}` })}
    >
      <span className={controls.muted}>{label}:</span> <bdi>{text}</bdi> <span aria-hidden="true">✕</span>
    </button>
  );
}

const NO_OPTIONS = { queryKey: ['no-options'], queryFn: () => [], enabled: false };

/** The filter's choices, where they are given or have been asked for; an id that is not among them shows as it is. */
function useOptions<Row>({ filter }: Column<Row>): readonly Option[] {
  const options = filter?.kind === 'choice' ? filter.options : [];
  const asked = useQuery<Option[]>('queryKey' in options ? (options as object as typeof NO_OPTIONS) : NO_OPTIONS);
  return 'queryKey' in options ? (asked.data ?? []) : (options as readonly Option[]);
}

function describe(value: FilterValue, options: readonly Option[], t: Translate): string {
  const name = (v: string) => options.find(option => option.value === v)?.label ?? v;
  if (typeof value === 'string') return name(value);
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (Array.isArray(value)) return value.map(name).join(', ');
  const { from, to } = value as { from?: string; to?: string };
  return `${from ?? '…'} – ${to ?? '…'}`;
}
