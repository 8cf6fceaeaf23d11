import { Button } from 'antd';
import type { ComponentProps } from 'react';
import css from './overlay.module.css';

type Props = ComponentProps<typeof Button> & {
  /** Whether its action runs. It then keeps the focus and ignores clicks. */
  busy: boolean;
};

/** The button of a dialog's action. antd's own `loading` is not used: its spinner stays if it is removed at once. */
export function DialogButton({ busy, disabled = false, onClick, ...rest }: Props) {
  return (
    <Button
      type="primary"
      {...rest}
      className={css.action ?? ''}
      disabled={disabled && !busy}
      aria-disabled={busy || undefined}
      aria-busy={busy}
      onClick={event => !busy && onClick?.(event)}
    />
  );
}
