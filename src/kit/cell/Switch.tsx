import { useContext } from 'react';
import { ActiveRow } from '#kit/table/RowLink.tsx';
import css from './cell.module.css';

type Props = {
  /** Accessible name: what is switched. */
  label: string;
  /** The name of the row; or why it cannot be switched. */
  description: string;
  checked: boolean;
  disabled?: boolean;
  onSwitch: () => void;
};

/** A switch in a row of a list, which acts at once. */
export function Switch({ label, description, checked, disabled = false, onSwitch }: Props) {
  return (
    <button
      type="button"
      role="switch"
      className={css.switch}
      aria-checked={checked}
      aria-label={label}
      aria-description={description}
      title={disabled ? description : undefined}
      tabIndex={useContext(ActiveRow) ? 0 : -1}
      disabled={disabled}
      onClick={onSwitch}
    />
  );
}
