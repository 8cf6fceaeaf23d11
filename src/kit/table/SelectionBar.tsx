import type { ReactNode } from 'react';
import { useText } from '#kit/page/use-text.ts';
import controls from './controls.module.css';
import list from './list.module.css';
import type { Selection } from './use-selection.ts';

type Props<Row> = {
  selection: Selection<Row>;
  /** Number of matching rows; null if it is not known. */
  total: number | null;
  /** The actions on the selection. */
  children?: ReactNode;
};

/** How many rows are selected, and the button that selects all matching rows. */
export function SelectionBar<Row>({ selection, total, children }: Props<Row>) {
  const { t } = useText();
  const { ticked, everything } = selection;
  return (
    <div className={list.selection} role="status">
      <strong>{everything ? t('table.selected.all', { total }) : t('table.selected', { count: ticked.size })}</strong>
      {!everything && (total === null || ticked.size < total) && (
        <button type="button" className={controls.link} onClick={selection.selectEverything}>
          {t('table.select.all', { total })}
        </button>
      )}
      {children}
      <button type="button" className={controls.link} onClick={selection.clear}>
        {t('table.select.none')}
      </button>
    </div>
  );
}
