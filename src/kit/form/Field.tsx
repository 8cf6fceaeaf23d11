import { type ReactNode, useId } from 'react';
import { sayLabel } from '#kit/page/label.ts';
import { useText } from '#kit/page/use-text.ts';
import css from './form.module.css';
import type { Values } from './form.ts';
import { useFormAround } from './use-form.ts';

/** What a field passes to its control. */
export type Control<Value> = {
  value: Value;
  set: (value: Value) => void;
  /** Attributes of the input element. */
  attributes: {
    id: string;
    name: string;
    disabled: boolean;
    required: boolean;
    'aria-invalid': boolean;
    'aria-describedby': string;
    onBlur: () => void;
  };
  /** More attributes of a text input, which keeps the focus while the form is saved. */
  typed: { disabled: boolean; readOnly: boolean };
};

type Props<V extends Values, Name extends keyof V & string> = {
  name: Name;
  /** Text below the control. */
  hint?: ReactNode;
  /** Spans both columns of the form. */
  wide?: boolean;
  /** Places the label after the control, as for a checkbox. */
  behind?: boolean;
  disabled?: boolean;
  children: (control: Control<V[Name]>) => ReactNode;
};

/** One field of a form: label, control, and the hint or the current fault. */
export function Field<V extends Values, Name extends keyof V & string = keyof V & string>(props: Props<V, Name>) {
  const { t } = useText();
  const form = useFormAround<V>();
  const { name, hint, wide = false, behind = false, children } = props;
  const id = useId();
  const info = form.fields[name];
  const fault = form.shownFault(name);
  const required = form.isRequired(name);
  const fixed = Boolean(info.needs) || Boolean(props.disabled);
  const control = children({
    value: form.values[name],
    set: value => form.set(name, value),
    attributes: {
      id,
      name,
      disabled: form.locked || fixed,
      required,
      'aria-invalid': fault !== null,
      'aria-describedby': `${id}-say`,
      onBlur: () => form.touch(name),
    },
    typed: { disabled: fixed, readOnly: form.locked },
  });
  const label = (
    <span className={css.label}>
      <label htmlFor={id}>{sayLabel(info.label, t)}</label>
      {required && (
        <span aria-hidden="true" className={css.required}>
          *
        </span>
      )}
    </span>
  );
  return (
    <div className={css.field} data-wide={wide || undefined}>
      {behind ? (
        <div className={css.behind}>
          {control}
          {label}
        </div>
      ) : (
        <>
          {label}
          {control}
        </>
      )}
      <div id={`${id}-say`} className={css.say}>
        {fault && <span className={css.fault}>{info.wrong?.(fault, t) ?? t(fault)}</span>}
        {!fault && info.needs && <span>{t('needs.manager', { version: info.needs })}</span>}
        {!fault && !info.needs && hint}
      </div>
    </div>
  );
}
