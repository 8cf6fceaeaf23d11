import type { Filters, FilterValue } from '#api/filter.ts';
import { type Label, sayLabel } from '#kit/page/label.ts';
import { useText } from '#kit/page/use-text.ts';
import controls from '#kit/table/controls.module.css';
import { RangeField } from '#kit/table/RangeField.tsx';

/** A column of times, to whose days an export can be limited. */
export type DayColumn = { key: string; label: Label };

/** The days that are written: those of a column; an empty key for all. */
export type Limited = { key: string; value: FilterValue | null };

/** The days that the filters of the list allow. */
export function limitedBy(filters: Filters, columns: readonly DayColumn[]): Limited {
  const key = columns.find(column => filters[column.key])?.key ?? '';
  return { key, value: filters[key] ?? null };
}

/** The filters with the days in place of those of the list. */
export function withDays(filters: Filters, before: Limited, { key, value }: Limited): Filters {
  const { [before.key]: _, ...others } = filters;
  return key && value ? { ...others, [key]: value } : others;
}

type Props = {
  columns: readonly DayColumn[];
  limited: Limited;
  disabled: boolean;
  onChange: (limited: Limited) => void;
};

/** Limits an export to days of one of the list's times. */
export function DayLimit({ columns, limited, disabled, onChange }: Props) {
  const { t } = useText();
  const { key, value } = limited;
  return (
    <fieldset disabled={disabled}>
      <legend>{t('export.days')}</legend>
      <select
        aria-label={t('export.days')}
        className={controls.input}
        value={key}
        onChange={({ target }) => onChange({ key: target.value, value: target.value ? value : null })}
      >
        <option value="">{t('export.days.all')}</option>
        {columns.map(column => (
          <option key={column.key} value={column.key}>
            {sayLabel(column.label, t)}
          </option>
        ))}
      </select>
      {key && <RangeField kind="days" value={value} onChange={next => onChange({ key, value: next })} />}
    </fieldset>
  );
}
