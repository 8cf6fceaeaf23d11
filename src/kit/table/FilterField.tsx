import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { FilterValue } from '#api/page.ts';
import { sayLabel } from '#kit/page/label.ts';
import { useText } from '#kit/page/use-text.ts';
import type { Column, ColumnFilter, Option, OptionsQuery } from './column.ts';
import controls from './controls.module.css';
import panel from './panel.module.css';
import { SearchBox } from './SearchBox.tsx';

type FieldProps = {
  label: string;
  value: FilterValue | null;
  onChange: (value: FilterValue | null, typing: boolean) => void;
};
type Props<Row> = Omit<FieldProps, 'label'> & { column: Column<Row> };

/** The control of one filter; where the connected manager cannot filter by it, it says from which release on. */
export function FilterField<Row>({ column, ...field }: Props<Row>) {
  const { t } = useText();
  const label = sayLabel(column.label, t);
  if (!column.filter) return null;
  if (column.filterNeeds) {
    return (
      <fieldset className={panel.field} disabled>
        <legend>{label}</legend>
        <p className={controls.hint}>{t('needs.manager', { version: column.filterNeeds })}</p>
      </fieldset>
    );
  }
  return (
    <fieldset className={panel.field}>
      <legend>{label}</legend>
      <Control filter={column.filter} label={label} {...field} />
    </fieldset>
  );
}

function Control({ filter, ...field }: FieldProps & { filter: ColumnFilter }) {
  switch (filter.kind) {
    case 'text':
      return (
        <SearchBox
          label={field.label}
          value={typeof field.value === 'string' ? field.value : ''}
          onSearch={(text, typing) => field.onChange(text || null, typing)}
        />
      );
    case 'flag':
      return <FlagField {...field} />;
    case 'days':
      return <RangeField {...field} type="date" />;
    case 'numbers':
      return <RangeField {...field} type="number" />;
    case 'choice':
      return 'queryKey' in filter.options ? (
        <AskedChoices {...field} many={filter.many} query={filter.options} />
      ) : (
        <Choices {...field} many={filter.many} options={filter.options as readonly Option[]} />
      );
  }
}

/** Yes, no, or no matter. */
function FlagField({ label, value, onChange }: FieldProps) {
  const { t } = useText();
  const options = [
    { value: 'true', label: t('yes') },
    { value: 'false', label: t('no') },
  ];
  const chosen = typeof value === 'boolean' ? String(value) : null;
  return (
    <Choices
      label={label}
      many={false}
      options={options}
      value={chosen}
      onChange={v => onChange(v === null ? null : v === 'true', false)}
    />
  );
}

/** A range of days or whole numbers, both ends inclusive, each optional. */
function RangeField({ value, onChange, type }: FieldProps & { type: 'date' | 'number' }) {
  const { t } = useText();
  const [from, to] = [useId(), useId()];
  const range = (value ?? {}) as { from?: string; to?: string };
  const set = (end: 'from' | 'to', text: string) => {
    const { [end]: _, ...rest } = range;
    const next = text ? { ...rest, [end]: text } : rest;
    onChange(Object.keys(next).length > 0 ? next : null, type === 'number');
  };
  const least = type === 'number' ? 0 : undefined;
  return (
    <div className={panel.days}>
      <label htmlFor={from}>{t('from')}</label>
      <input
        id={from}
        type={type}
        className={controls.input}
        value={range.from ?? ''}
        min={least}
        max={range.to}
        onChange={e => set('from', e.target.value)}
      />
      <label htmlFor={to}>{t('to')}</label>
      <input
        id={to}
        type={type}
        className={controls.input}
        value={range.to ?? ''}
        min={range.from ?? least}
        onChange={e => set('to', e.target.value)}
      />
    </div>
  );
}

type ChoicesProps = FieldProps & { many: boolean; options: readonly Option[] };

function AskedChoices({ query, ...field }: Omit<ChoicesProps, 'options'> & { query: OptionsQuery }) {
  const { t } = useText();
  const { data, error } = useQuery(query);
  if (error) return <p className={controls.hint}>{error.words ?? t(error.messageKey)}</p>;
  return data ? <Choices {...field} options={data} /> : <p className={controls.hint}>{t('loading')}</p>;
}

/** Ticks where several values can be chosen, a list to choose from where only one can. */
function Choices({ label, value, onChange, many, options }: ChoicesProps) {
  const { t } = useText();
  if (!many) {
    return (
      <select
        className={controls.input}
        aria-label={label}
        value={typeof value === 'string' ? value : ''}
        onChange={e => onChange(e.target.value || null, false)}
      >
        <option value="">{t('any')}</option>
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  const chosen: readonly string[] = Array.isArray(value) ? value : [];
  const toggle = (one: string) => {
    const next = options.map(o => o.value).filter(v => (v === one ? !chosen.includes(v) : chosen.includes(v)));
    onChange(next.length > 0 ? next : null, false);
  };
  return (
    <div className={panel.ticks}>
      {options.map(option => (
        <label key={option.value}>
          <input type="checkbox" checked={chosen.includes(option.value)} onChange={() => toggle(option.value)} />
          {option.label}
        </label>
      ))}
    </div>
  );
}
