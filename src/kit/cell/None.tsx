import css from './cell.module.css';

/** The mark of a value that is not there. */
export function None() {
  return <span className={css.none}>–</span>;
}
