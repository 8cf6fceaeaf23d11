import { type ReactNode, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import css from './overlay.module.css';
import { placeBelow } from './place.ts';

type Props = {
  /** Accessible name of the button and of the panel. */
  label: string;
  /** Content of the button; the label by default. */
  face?: ReactNode;
  /** Aligns the right edges of the panel and the button instead of the left ones. */
  end?: boolean;
  className?: string | undefined;
  children: ReactNode | ((close: () => void) => ReactNode);
};

/**
 * A button that opens a small panel. The content is mounted only while the panel is open. The native popover closes on
 * Escape and on a click elsewhere.
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
