import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useText } from '#kit/page/use-text.ts';
import { giveBackFocus } from './give-back.ts';
import css from './modal.module.css';

type Props = {
  title: ReactNode;
  /** Wide and of constant height, for a dialog with steps or rows, so that its layout does not shift. */
  wide?: boolean;
  onClose: () => void;
  children: ReactNode;
};

/**
 * A native modal dialog, for content without antd fields: antd's pickers would open behind it. The element with
 * `data-first` gets the focus; on close the focus returns to where it was.
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
