import type { ReactNode } from 'react';
import css from './notes.module.css';

/** In place of rows: nothing here yet, nothing that matches, a page beyond the last, a list that could not be read. */
export function Blank({ title, children }: { title?: string; children?: ReactNode }) {
  return (
    <div className={css.blank}>
      {title && <p className={css.blankTitle}>{title}</p>}
      {children}
    </div>
  );
}
