import { createContext, type ReactNode, useContext } from 'react';
import table from './table.module.css';

/** Whether the surrounding row is the active one for the keyboard. */
export const ActiveRow = createContext(false);

/** The search parameters of the list, to which the link to a row's details is added. */
export const ListSearch = createContext('');

/**
 * The link that names a row and opens its details. Only the link of the active row is in the tab order. It is a plain
 * anchor that TableBody follows, because a list mounts hundreds of them while it scrolls. `label`: its name, if its content
 * is in parts, which would be read as words.
 */
export function RowLink({ detail, label, children }: { detail: string; label?: string; children: ReactNode }) {
  const search = new URLSearchParams(useContext(ListSearch));
  search.set('detail', detail);
  return (
    <a className={table.rowLink} href={`?${search}`} aria-label={label} tabIndex={useContext(ActiveRow) ? 0 : -1}>
      {children}
    </a>
  );
}
