import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { remember } from '#lib/storage.ts';
import type { Column } from './column.ts';
import { type ListChange, type ListState, readListState, rememberedSize, writeChange } from './list-state.ts';

/**
 * Where the list stands, from the URL, and the way to move it. `typing` replaces the entry in the history, so that Back
 * does not go through every letter.
 */
export function useListState<Row>(resource: string, columns: readonly Column<Row>[]) {
  const [params, setParams] = useSearchParams();
  const state: ListState = useMemo(
    () => readListState(params, columns, rememberedSize(resource)),
    [params, columns, resource],
  );
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
