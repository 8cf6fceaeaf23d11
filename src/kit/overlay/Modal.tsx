import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useText } from '#kit/page/use-text.ts';
import { giveBackFocus } from './give-back.ts';
import css from './modal.module.css';

type Props = {
  title: ReactNode;
  /** For what has steps or rows with several data: wide, and of one height, so that nothing jumps. */
  wide?: boolean;
  onClose: () => void;
  children: ReactNode;
};

/**
 * A dialog of the browser's own, in front of everything. For what has no antd field in it: antd's pickers would open
 * behind. Whatever is marked `data-first` has the focus; closed, the focus is back where it was.
 */
export function Modal({ title, wide = false, onClose, children }: Props) {
  const { t } = useText();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const shown = dialog.current;
    shown?.showModal();
    shown?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => {
      shown?.close();
      giveBackFocus(before);
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={css.modal}
      data-wide={wide || undefined}
      aria-labelledby={id}
      onCancel={event => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={css.head}>
        <h2 id={id}>{title}</h2>
        <button type="button" onClick={onClose} aria-label={t('close')}>
          ✕
        </button>
      </div>
      {children}
    </dialog>
  );
}
