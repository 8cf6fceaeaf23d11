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
 * Where the list stands, from the URL, and the way to move it. `typing` replaces the entry in the history, so that Back
 * does not go through every letter. A list that is entered has the page size that was chosen last, and its URL says so:
 * the same URL shows the same rows to everybody, and again on the way back.
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
      // At once, not when React finds time: what was ticked or typed must show where the hand is.
      setParams(before => writeChange(before, step), { replace: typing, flushSync: true });
    },
    [resource, setParams],
  );
  return { state, change };
}
