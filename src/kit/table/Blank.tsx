import type { ReactNode } from 'react';
import css from './notes.module.css';

/** Shown instead of rows: an empty list, no match, a page beyond the last, or a list that could not be read. */
export function Blank({ title, children }: { title?: string; children?: ReactNode }) {
  return (
    <div className={css.blank}>
      {title && <p className={css.blankTitle}>{title}</p>}
      {children}
    </div>
  );
}
