import type { ReactNode } from 'react';
import { useText } from '#kit/page/use-text.ts';
import controls from './controls.module.css';
import list from './list.module.css';
import type { Selection } from './use-selection.ts';

type Props<Row> = {
  selection: Selection<Row>;
  /** Rows that match the filters; null where it is not known how many. */
  total: number | null;
  /** What can be done with the selection. */
  children?: ReactNode;
};

/** What is selected, in words, and the way to select all that match. */
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
