import { useId } from 'react';
import { sayLabel } from '#kit/page/label.ts';
import { useText } from '#kit/page/use-text.ts';
import type { Choice } from './fields.tsx';
import type { Values } from './form.ts';
import css from './limit.module.css';
import { sorted, type Ticked } from './matrix.ts';
import { useFormAround } from './use-form.ts';

type Props<V extends Values> = {
  name: keyof V & string;
  /** The rows. */
  rows: readonly Choice[];
  /** The columns. A column that is only in the value is shown too. */
  columns: readonly string[];
  /** Label of the checkbox that ticks a whole column. */
  all: string;
  /** Shown instead of the table if there are no columns. */
  none: string;
  hint?: React.ReactNode;
};

/** A table of checkboxes. A column without a tick is not in the value, unless it was in the initial one. */
export function MatrixField<V extends Values>({ name, rows, columns, all, none, hint }: Props<V>) {
  const { t } = useText();
  const form = useFormAround<V>();
  const id = useId();
  const value = form.values[name] as Ticked;
  const base = form.base[name] as Ticked;
  const shown = [...new Set([...columns, ...Object.keys(base), ...Object.keys(value)])].sort();
  const rest = Object.values(value).flat();
  const known = [...rows, ...[...new Set(rest)].filter(one => !rows.some(row => row.value === one)).map(plain)];
  const put = (column: string, ticked: readonly string[]) => {
    const { [column]: _, ...others } = value;
    const kept = ticked.length > 0 || (column in base && base[column]?.length === 0);
    const next = kept ? { ...others, [column]: [...ticked].sort() } : others;
    form.set(name, sorted(next) as V[keyof V & string]);
  };
  const toggle = (column: string, row: string) => {
    const now = value[column] ?? [];
    put(column, now.includes(row) ? now.filter(one => one !== row) : [...now, row]);
  };
  return (
    <fieldset className={css.matrix} disabled={form.locked}>
      <legend id={id}>{sayLabel(form.fields[name].label, t)}</legend>
      {shown.length === 0 ? (
        <p>{none}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls where there are many columns, by keyboard too
        <section className={css.scroll} tabIndex={0} aria-labelledby={id}>
          <table>
            <thead>
              <tr>
                <td />
                {shown.map(column => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">{all}</th>
                {shown.map(column => {
                  const count = (value[column] ?? []).length;
                  return (
                    <td key={column}>
                      <input
                        type="checkbox"
                        className={css.tick}
                        aria-label={`${column}: ${all}`}
                        checked={count === known.length}
                        ref={box => {
                          if (box) box.indeterminate = count > 0 && count < known.length;
                        }}
                        onChange={event => put(column, event.target.checked ? known.map(row => row.value) : [])}
                      />
                    </td>
                  );
                })}
              </tr>
              {known.map(row => (
                <tr key={row.value}>
                  <th scope="row">{row.label}</th>
                  {shown.map(column => (
                    <td key={column}>
                      <input
                        type="checkbox"
                        className={css.tick}
                        aria-label={`${column}: ${row.label}`}
                        checked={(value[column] ?? []).includes(row.value)}
                        onChange={() => toggle(column, row.value)}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <div className={css.hint}>{hint}</div>
    </fieldset>
  );
}

const plain = (value: string): Choice => ({ value, label: value });
