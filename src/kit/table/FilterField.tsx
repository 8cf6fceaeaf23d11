import { useQuery } from '@tanstack/react-query';
import { type FilterValue, valuesOf } from '#api/filter.ts';
import { sayLabel } from '#kit/page/label.ts';
import { useText } from '#kit/page/use-text.ts';
import type { Column, ColumnFilter, Option, OptionsQuery } from './column.ts';
import controls from './controls.module.css';
import { textFilter } from './HeaderCell.tsx';
import panel from './panel.module.css';
import { RangeField } from './RangeField.tsx';
import { SearchBox } from './SearchBox.tsx';

type FieldProps = {
  label: string;
  value: FilterValue | null;
  onChange: (value: FilterValue | null, typing: boolean) => void;
};
type Props<Row> = Omit<FieldProps, 'label'> & { column: Column<Row> };

/** The control of one filter. If the connected manager does not support it, it names the first release that does. */
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
          value={field.value?.kind === 'text' ? field.value.text : ''}
          onSearch={(text, typing) => field.onChange(textFilter(text), typing)}
        />
      );
    case 'flag':
      return <FlagField {...field} />;
    case 'days':
    case 'numbers':
      return <RangeField kind={filter.kind} value={field.value} onChange={field.onChange} />;
    case 'choice':
      return 'queryKey' in filter.options ? (
        <AskedChoices {...field} many={filter.many} query={filter.options} />
      ) : (
        <Choices {...field} many={filter.many} options={filter.options as readonly Option[]} />
      );
  }
}

/** A choice of yes, no and any. */
function FlagField({ label, value, onChange }: FieldProps) {
  const { t } = useText();
  const options = [
    { value: 'true', label: t('yes') },
    { value: 'false', label: t('no') },
  ];
  const chosen: FilterValue | null = value?.kind === 'flag' ? { kind: 'choice', values: [String(value.value)] } : null;
  return (
    <Choices
      label={label}
      many={false}
      options={options}
      value={chosen}
      onChange={next => onChange(next && { kind: 'flag', value: valuesOf(next)[0] === 'true' }, false)}
    />
  );
}

type ChoicesProps = FieldProps & { many: boolean; options: readonly Option[] };

function AskedChoices({ query, ...field }: Omit<ChoicesProps, 'options'> & { query: OptionsQuery }) {
  const { t } = useText();
  const { data, error } = useQuery(query);
  if (error) return <p className={controls.hint}>{error.words ?? t(error.messageKey)}</p>;
  return data ? <Choices {...field} options={data} /> : <p className={controls.hint}>{t('loading')}</p>;
}

/** Checkboxes if several values can be chosen, a select if only one can. */
function Choices({ label, value, onChange, many, options }: ChoicesProps) {
  const { t } = useText();
  const chosen = valuesOf(value ?? undefined);
  const choose = (values: readonly string[]) => onChange(values.length > 0 ? { kind: 'choice', values } : null, false);
  if (!many) {
    return (
      <select
        className={controls.input}
        aria-label={label}
        value={chosen[0] ?? ''}
        onChange={e => choose(e.target.value ? [e.target.value] : [])}
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
  const toggle = (one: string) =>
    choose(options.map(o => o.value).filter(v => (v === one ? !chosen.includes(v) : chosen.includes(v))));
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
