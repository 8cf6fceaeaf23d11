import { useState } from 'react';
import { useText } from '#kit/page/use-text.ts';
import { composed } from '#lib/text.ts';
import { Field } from './Field.tsx';
import css from './form.module.css';
import type { Values } from './form.ts';

type Common<V extends Values> = {
  name: keyof V & string;
  hint?: React.ReactNode;
  wide?: boolean;
  disabled?: boolean;
};

export type Choice = { value: string; label: string };

/** A text input. */
export function TextField<V extends Values>({
  type = 'text',
  autoComplete = 'off',
  ...props
}: Common<V> & { type?: string; autoComplete?: string }) {
  return (
    <Field<V> {...props}>
      {({ value, set, attributes, typed }) => (
        <input
          {...attributes}
          {...typed}
          type={type}
          autoComplete={autoComplete}
          value={value as string}
          onChange={event => set(composed(event.target.value) as V[keyof V & string])}
        />
      )}
    </Field>
  );
}

/** A password input with a button that shows the password. */
export function PasswordField<V extends Values>({
  autoComplete = 'new-password',
  ...props
}: Common<V> & { autoComplete?: string }) {
  const { t } = useText();
  const [shown, setShown] = useState(false);
  return (
    <Field<V> {...props}>
      {({ value, set, attributes, typed }) => (
        <span className={css.withButton}>
          <input
            {...attributes}
            {...typed}
            type={shown ? 'text' : 'password'}
            autoComplete={autoComplete}
            value={value as string}
            onChange={event => set(event.target.value as V[keyof V & string])}
          />
          <button type="button" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {t('form.password.show')}
          </button>
        </span>
      )}
    </Field>
  );
}

/** A text area. */
export function LinesField<V extends Values>({ rows = 3, ...props }: Common<V> & { rows?: number }) {
  return (
    <Field<V> {...props}>
      {({ value, set, attributes, typed }) => (
        <textarea
          {...attributes}
          {...typed}
          rows={rows}
          value={value as string}
          onChange={event => set(composed(event.target.value) as V[keyof V & string])}
        />
      )}
    </Field>
  );
}

/** A select. A value that is no longer among the choices is kept and shown. */
export function SelectField<V extends Values>({
  choices,
  onPick,
  ...props
}: Common<V> & { choices: readonly Choice[] | undefined; onPick?: (value: string) => void }) {
  return (
    <Field<V> {...props}>
      {({ value, set, attributes }) => {
        const all = choices ?? [];
        const odd = value !== '' && !all.some(choice => choice.value === value);
        return (
          <select
            {...attributes}
            value={value as string}
            onChange={event => {
              set(event.target.value as V[keyof V & string]);
              onPick?.(event.target.value);
            }}
          >
            {value === '' && !all.some(choice => choice.value === '') && <option value="" />}
            {odd && <option value={value as string}>{value as string}</option>}
            {all.map(choice => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
        );
      }}
    </Field>
  );
}

/** A checkbox. */
export function CheckField<V extends Values>(props: Common<V>) {
  return (
    <Field<V> {...props} behind>
      {({ value, set, attributes: { required: _, ...attributes } }) => (
        <input
          {...attributes}
          type="checkbox"
          checked={value as boolean}
          onChange={event => set(event.target.checked as V[keyof V & string])}
        />
      )}
    </Field>
  );
}
