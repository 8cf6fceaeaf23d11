import { type ComponentProps, useImperativeHandle, useRef, useState } from 'react';
import page from './page.module.css';
import { useLeftFocus } from './use-left-focus.ts';

type Props = ComponentProps<'button'> & {
  /** Whether its own action runs: it then ignores clicks, Enter and Space, and does not submit its form. */
  busy?: boolean;
};

/**
 * A button that keeps the focus while its action runs, and if there is nothing left to do afterwards: browsers move the
 * focus from what has the attribute `disabled` to <body>. `disabled` is set as the attribute once it has no focus.
 */
export function BusyButton({ busy = false, disabled = false, className = page.button, ref, onClick, ...rest }: Props) {
  const own = useRef<HTMLButtonElement>(null);
  const [focused, setFocused] = useState(false);
  useImperativeHandle(ref, () => own.current as HTMLButtonElement, []);
  useLeftFocus(own);
  const off = busy || disabled;
  return (
    <button
      type="button"
      {...rest}
      ref={own}
      className={className}
      disabled={disabled && !busy && !focused}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      onFocus={() => setFocused(true)}
      // A window that goes to the back sends a blur too: its active element stays.
      onBlur={({ currentTarget }) => setFocused(document.activeElement === currentTarget)}
      onClick={event => (off ? event.preventDefault() : onClick?.(event))}
    />
  );
}
