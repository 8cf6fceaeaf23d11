import { createContext, type ReactNode, useContext } from 'react';
import table from './table.module.css';

/** Whether the row around is the one that the keyboard is on. */
export const ActiveRow = createContext(false);

/** The list's own search parameters, which the address of a row's details adds to. */
export const ListSearch = createContext('');

/**
 * The link that names a row and opens its details beside the list as it stands; in the order of Tab only on the row that
 * the keyboard is on. A plain anchor, since a list mounts hundreds while it scrolls: TableBody follows it.
 */
export function RowLink({ detail, children }: { detail: string; children: ReactNode }) {
  const search = new URLSearchParams(useContext(ListSearch));
  search.set('detail', detail);
  return (
    <a className={table.rowLink} href={`?${search}`} tabIndex={useContext(ActiveRow) ? 0 : -1}>
      {children}
    </a>
  );
}
