import { type KeyboardEvent, useId, useRef } from 'react';
import css from './overlay.module.css';
import { placeBelow } from './place.ts';

export type MenuItem = { label: string; onSelect: () => void; disabled?: boolean };

type Props = {
  label: string;
  face: React.ReactNode;
  items: readonly MenuItem[];
  /** Called on hover or focus of the button. */
  onApproach?: () => void;
};

/** A button that opens a menu. Arrow keys move the focus; Escape and a click elsewhere close the menu. */
export function Menu({ label, face, items, onApproach }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const entries = () => [...(panel.current?.querySelectorAll<HTMLElement>('[role=menuitem]:not(:disabled)') ?? [])];
  const press = (event: KeyboardEvent) => {
    const all = entries();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all[(to + all.length) % all.length]?.focus();
  };
  const toggled = (open: boolean) => {
    placeBelow(button.current, panel.current, true);
    if (open) entries()[0]?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={css.plain}
        popoverTarget={id}
        aria-label={label}
        aria-haspopup="menu"
        onPointerEnter={onApproach}
        onFocus={onApproach}
      >
        {face}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        className={css.menu}
        onKeyDown={press}
        onToggle={event => toggled(event.newState === 'open')}
      >
        {items.map(item => (
          <button
            key={item.label}
            type="button"
            role="menuitem"
            disabled={item.disabled}
            onClick={() => {
              panel.current?.hidePopover();
              button.current?.focus();
              item.onSelect();
            }}
          >
            {item.label}
          </button>
        ))}
      </div>
    </>
  );
}
