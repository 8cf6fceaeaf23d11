import css from './cell.module.css';

/** The mark for a missing value. */
export function None() {
  return <span className={css.none}>–</span>;
}
