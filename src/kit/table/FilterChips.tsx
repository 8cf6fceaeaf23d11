import { useQuery } from '@tanstack/react-query';
import type { FilterValue } from '#api/filter.ts';
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

/** The active filters as chips. Pressing a chip removes its filter. */
export function FilterChips<Row>({ columns, state, change }: Props<Row>) {
  const { t } = useText();
  const set = columns.flatMap(column => {
    const value = state.filters[column.key];
    return value ? [{ column, value }] : [];
  });
  if (set.length === 0) return null;
  return (
    <ul className={list.chips} aria-label={t('table.filters.set')}>
      {set.map(({ column, value }) => (
        <li key={column.key}>
          <Chip column={column} value={value} onRemove={() => change({ filters: { [column.key]: null } })} />
        </li>
      ))}
      {set.length > 1 && (
        <li>
          <button
            type="button"
            className={controls.link}
            onClick={() => change({ filters: Object.fromEntries(set.map(({ column }) => [column.key, null])) })}
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

/** The choices of a filter that are known: constant ones, or those in the cache. Any other id shows as it is. */
function useOptions<Row>({ filter }: Column<Row>): readonly Option[] {
  const options = filter?.kind === 'choice' ? filter.options : [];
  const asked = useQuery<Option[]>('queryKey' in options ? (options as object as typeof NO_OPTIONS) : NO_OPTIONS);
  return 'queryKey' in options ? (asked.data ?? []) : (options as readonly Option[]);
}

function describe(value: FilterValue, options: readonly Option[], t: Translate): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'flag':
      return t(value.value ? 'yes' : 'no');
    case 'choice':
      return value.values.map(one => options.find(option => option.value === one)?.label ?? one).join(', ');
    default:
      return `${value.from ?? '…'} – ${value.to ?? '…'}`;
  }
}
