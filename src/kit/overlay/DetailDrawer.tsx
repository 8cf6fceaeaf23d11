import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '#kit/page/use-text.ts';
import { giveBackFocus } from './give-back.ts';
import css from './overlay.module.css';

type Props = {
  /** Accessible name. */
  label: string;
  title: ReactNode;
  /** Whether more of the row is being read than is shown. */
  busy?: boolean;
  onClose: () => void;
  children: ReactNode;
};

/**
 * Makes everything but the drawer inert, as a modal dialog does, but without the top layer, which would cover antd's
 * dialogs. Notices stay active. Returns the function that undoes it.
 */
function lockBehind(drawer: HTMLElement): () => void {
  const locked: HTMLElement[] = [];
  for (let inner = drawer; inner !== document.body; inner = inner.parentElement as HTMLElement)
    for (const other of inner.parentElement?.children ?? [])
      if (other instanceof HTMLElement && other !== inner && !other.inert && other.role !== 'status')
        locked.push(other);
  for (const other of locked) other.inert = true;
  return () => {
    for (const other of locked) other.inert = false;
  };
}

/** Overlays that Escape closes before the drawer. */
const ABOVE = ':popover-open, dialog:modal';

/**
 * The details of one row beside its list, which stays usable; in a narrow window the drawer covers the list. On close
 * the focus returns to the row.
 */
export function DetailDrawer({ label, title, busy = false, onClose, children }: Props) {
  const { t } = useText();
  const drawer = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const dialog = drawer.current;
    dialog?.show();
    const free = dialog && matchMedia('(width < 768px)').matches ? lockBehind(dialog) : null;
    return () => {
      dialog?.close();
      free?.();
      giveBackFocus(before);
    };
  }, []);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector(ABOVE)) return;
      // Of two drawers, the later one in the document is on top.
      if ([...document.querySelectorAll('dialog[open]')].at(-1) === drawer.current) onClose();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [onClose]);
  return (
    <dialog ref={drawer} className={css.drawer} aria-label={label} onCancel={onClose}>
      <div className={css.head}>
        <h2>{title}</h2>
        <button type="button" className={css.close} onClick={onClose} aria-label={t('close')}>
          ✕
        </button>
      </div>
      <div className={css.drawerBody} aria-busy={busy || undefined}>
        {children}
      </div>
    </dialog>
  );
}
