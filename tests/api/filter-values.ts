import type { FilterRange, FilterValue } from '#api/filter.ts';

/** Filter values, short to write. */
export const text = (sought: string): FilterValue => ({ kind: 'text', text: sought });
export const choice = (...values: string[]): FilterValue => ({ kind: 'choice', values });
export const flag = (value: boolean): FilterValue => ({ kind: 'flag', value });
export const days = (range: FilterRange): FilterValue => ({ kind: 'days', ...range });
export const numbers = (range: FilterRange): FilterValue => ({ kind: 'numbers', ...range });
