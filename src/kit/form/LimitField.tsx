import { useRef } from 'react';
import { type Label, sayLabel } from '#kit/page/label.ts';
import { useText } from '#kit/page/use-text.ts';
import { type Control, Field } from './Field.tsx';
import type { Values } from './form.ts';
import css from './limit.module.css';
import { INFINITE, type Measure, splitLimit, typedUnit } from './limit-text.ts';
import { useFormAround } from './use-form.ts';

/** A value that is neither a number nor "no limit", such as the default of the system. */
export type OtherLimit = { value: string; label: string };

type LimitProps = {
  measure: Measure;
  /** What is counted, shown after the number. Bytes have a choice of units instead. */
  unit?: string;
  /** The unit of an empty field that counts bytes. */
  usual?: string;
  /** Whether the limit can be unlimited. */
  endless?: boolean;
  others?: readonly OtherLimit[];
};

type Props<V extends Values> = LimitProps & {
  name: keyof V & string;
  hint?: React.ReactNode;
  wide?: boolean;
  disabled?: boolean;
};

/** A limit: a number with its unit, or a ticked box for no limit. What a person typed stays as typed. */
export function LimitField<V extends Values>({ name, hint, wide = false, disabled = false, ...props }: Props<V>) {
  const { label } = useFormAround<V>().fields[name];
  return (
    <Field<V> name={name} hint={hint} wide={wide} disabled={disabled}>
      {control => <LimitControl control={control as unknown as Control<string>} label={label} {...props} />}
    </Field>
  );
}

function LimitControl({
  control: { value, set, attributes, typed },
  label,
  measure,
  unit: counted,
  usual = '',
  endless = true,
  others = [],
}: LimitProps & { control: Control<string>; label: Label }) {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  const bytes = typeof measure === 'string' ? null : measure.bytes;
  /** The number before the box was ticked. */
  const aside = useRef('');
  const ticks = [...(endless ? [{ value: INFINITE, label: t('form.unlimited') }] : []), ...others];
  const ticked = ticks.find(tick => tick.value === value);
  const { amount, unit } = bytes && !ticked ? splitLimit(value) : { amount: value, unit: '' };
  const shownUnit = unit || usual || bytes?.[0] || '';
  const put = (number: string, of: string) => set(bytes ? `${number} ${of}` : number);
  /** A unit typed beside the number is chosen at once, and leaves the number's box once that has lost the focus. */
  const type = (text: string) => put(text, (bytes && typedUnit(text, bytes)?.unit) || shownUnit);
  const leave = () => {
    const typed = bytes && !ticked && typedUnit(amount, bytes);
    if (typed) put(typed.amount, typed.unit);
    attributes.onBlur();
  };
  const tick = (to: string, on: boolean) => {
    if (on) {
      if (!ticked) aside.current = value;
      set(to);
      return;
    }
    if (aside.current) set(aside.current);
    else put('', shownUnit);
    setTimeout(() => input.current?.focus(), 0);
  };
  const name = sayLabel(label, t);
  const { id, disabled, 'aria-describedby': says } = attributes;
  return (
    <span className={css.limit}>
      <input
        {...attributes}
        {...typed}
        ref={input}
        className={css.number}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        disabled={typed.disabled || ticked !== undefined}
        value={ticked ? (ticked.value === INFINITE ? INFINITE : '') : amount}
        onChange={event => type(event.target.value)}
        onBlur={leave}
      />
      {bytes ? (
        <select
          className={css.choice}
          aria-label={`${t('form.unit')}: ${name}`}
          disabled={disabled || ticked !== undefined}
          value={shownUnit}
          onChange={event => put(amount, event.target.value)}
        >
          {bytes.map(one => (
            <option key={one}>{one}</option>
          ))}
        </select>
      ) : (
        counted && <span className={css.unit}>{counted}</span>
      )}
      {ticks.map(({ value: to, label: says_ }) => (
        <label key={to}>
          <input
            type="checkbox"
            className={css.tick}
            aria-label={`${says_}: ${name}`}
            aria-describedby={says}
            id={`${id}-${to}`}
            disabled={disabled}
            checked={value === to}
            onChange={event => tick(to, event.target.checked)}
          />
          {says_}
        </label>
      ))}
    </span>
  );
}
