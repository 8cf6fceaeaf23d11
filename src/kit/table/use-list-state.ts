import { useCallback, useEffect, useMemo } from 'react';
import { useLocation, useNavigationType, useSearchParams } from 'react-router-dom';
import { remember } from '#lib/storage.ts';
import type { Column } from './column.ts';
import {
  type ListChange,
  type ListState,
  PAGE_SIZES,
  readListState,
  rememberedSize,
  writeChange,
} from './list-state.ts';

/**
 * The list state from the URL, and a function that changes it. `typing` replaces the entry in the history, so that Back
 * does not go through every letter. A list that is opened without state gets the last page size, which is written into
 * the URL, so that the same URL always shows the same rows.
 */
export function useListState<Row>(resource: string, columns: readonly Column<Row>[]) {
  const [params, setParams] = useSearchParams();
  const { key } = useLocation();
  const back = useNavigationType() === 'POP' && key !== 'default';
  const state: ListState = useMemo(
    () => readListState(params, columns, back ? PAGE_SIZES[0] : rememberedSize(resource)),
    [params, columns, resource, back],
  );
  const unsaid = !params.has('per_page') && state.per_page !== PAGE_SIZES[0];
  useEffect(() => {
    if (!unsaid) return;
    setParams(
      before => {
        const next = new URLSearchParams(before);
        next.set('per_page', String(state.per_page));
        return next;
      },
      { replace: true },
    );
  }, [unsaid, setParams, state.per_page]);
  const change = useCallback(
    (step: ListChange, { typing = false } = {}) => {
      if (step.per_page) remember(`console.${resource}.per_page`, String(step.per_page));
      // Synchronous, so that a ticked box or a typed letter shows at once.
      setParams(before => writeChange(before, step), { replace: typing, flushSync: true });
    },
    [resource, setParams],
  );
  return { state, change };
}
