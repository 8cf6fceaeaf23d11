import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { recall, remember } from '#lib/storage.ts';
import type { Column } from './column.ts';
import { type ListChange, type ListState, PAGE_SIZES, readListState, writeChange } from './list-state.ts';

/** The page size chosen last for this list in this browser. */
function rememberedSize(resource: string): number {
  const stored = Number(recall(`console.${resource}.per_page`));
  return PAGE_SIZES.find(size => size === stored) ?? PAGE_SIZES[0];
}

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
