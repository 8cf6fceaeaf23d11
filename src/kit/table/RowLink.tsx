import { createContext, type ReactNode, useContext } from 'react';
import { Link, type To } from 'react-router-dom';
import css from './table.module.css';

/** Whether the row around is the one that the keyboard is on. */
export const ActiveRow = createContext(false);

/** The link that names a row and opens it; in the order of Tab only on the row that the keyboard is on. */
export function RowLink({ to, children }: { to: To; children: ReactNode }) {
  return (
    <Link className={css.rowLink} to={to} tabIndex={useContext(ActiveRow) ? 0 : -1}>
      {children}
    </Link>
  );
}
