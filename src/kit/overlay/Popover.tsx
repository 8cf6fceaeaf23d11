import { type ReactNode, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import css from './overlay.module.css';
import { placeBelow } from './place.ts';

type Props = {
  /** Accessible name of the button and of what it opens. */
  label: string;
  /** What the button shows; its label where nothing is given. */
  face?: ReactNode;
  /** Opens to the left of the button's end instead of to the right of its start. */
  end?: boolean;
  className?: string | undefined;
  children: ReactNode | ((close: () => void) => ReactNode);
};

/**
 * A button that opens a small panel beside it; what is in the panel exists only while it is open. The browser's own
 * popover closes it on Escape and on a click elsewhere.
 */
export function Popover({ label, face, end = false, className, children }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const close = () => {
    panel.current?.hidePopover();
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className ?? css.plain}
        popoverTarget={id}
        aria-label={label}
        aria-haspopup="dialog"
      >
        {face ?? label}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className={css.popover}
        onBeforeToggle={event => flushSync(() => setOpen(event.newState === 'open'))}
        onToggle={() => placeBelow(button.current, panel.current, end)}
      >
        {open && (typeof children === 'function' ? children(close) : children)}
      </div>
    </>
  );
}
