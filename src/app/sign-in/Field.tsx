import { type ComponentProps, useId } from 'react';
import css from './sign-in.module.css';

/** A labelled input of the sign-in. */
export function Field({ label, ...input }: ComponentProps<'input'> & { label: string }) {
  const id = useId();
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      <input id={id} required spellCheck={false} autoCapitalize="none" {...input} />
    </div>
  );
}
