import * as z from 'zod/mini';
import type { FilterRange, Filters, FilterValue } from '#api/filter.ts';
import type { ListArgs } from '#api/page.ts';
import { dayStart } from '#lib/dates.ts';
import { packed } from '#lib/link-to.ts';
import { recall } from '#lib/storage.ts';
import { typedWhole } from '#lib/typed-number.ts';
import { isUuid } from '#lib/uuid.ts';
import type { Column, ColumnFilter } from './column.ts';

/** The state of a list. All of it is in the URL (R13). */
export type ListState = {
  /** From 1. */
  page: number;
  per_page: number;
  sort: { column: string; descending: boolean } | null;
  filters: Filters;
};

export const PAGE_SIZES = [20, 50, 100, 500] as const;

const count = z.coerce.number().check(z.refine(n => Number.isInteger(n) && n > 0 && n <= 1_000_000));
const size = z.coerce.number().check(z.refine(n => PAGE_SIZES.some(s => s === n)));

/** Whether a URL has no list state: the list is opened from the menu, not by a shared link or Back. */
const isBare = <Row>(params: URLSearchParams, columns: readonly Column<Row>[]): boolean =>
  !['page', 'per_page', 'sort', ...columns.map(column => column.key)].some(key => params.has(key));

/**
 * Reads the state of a list from a URL and ignores invalid parts. A URL with state but without a page size has the
 * first size, so that it shows the same rows to everyone. A URL without state has `enteringSize`.
 */
export function readListState<Row>(
  params: URLSearchParams,
  columns: readonly Column<Row>[],
  enteringSize: number,
): ListState {
  const page = count.safeParse(params.get('page') ?? undefined);
  const per_page = size.safeParse(params.get('per_page') ?? undefined);
  const filters: Record<string, FilterValue> = {};
  for (const { key, filter, filterNeeds } of columns) {
    const text = params.get(key);
    // a filter that the connected manager does not support is never sent
    const value = text && filter && !filterNeeds ? readFilter(text, filter) : null;
    if (value !== null) filters[key] = value;
  }
  return {
    page: page.success ? page.data : 1,
    per_page: per_page.success ? per_page.data : isBare(params, columns) ? enteringSize : PAGE_SIZES[0],
    sort: readSort(params.get('sort') ?? '', columns),
    filters,
  };
}

function readSort<Row>(text: string, columns: readonly Column<Row>[]): ListState['sort'] {
  const column = text.replace(/^-/, '');
  return columns.some(c => c.key === column && c.sortable) ? { column, descending: text.startsWith('-') } : null;
}

function readFilter(text: string, filter: ColumnFilter): FilterValue | null {
  switch (filter.kind) {
    case 'text':
      return { kind: 'text', text };
    case 'flag':
      return text === 'true' || text === 'false' ? { kind: 'flag', value: text === 'true' } : null;
    case 'days':
    case 'numbers': {
      const range = readRange(text, IS_END[filter.kind]);
      return range && { kind: filter.kind, ...range };
    }
    case 'choice': {
      const known = (value: string) =>
        Array.isArray(filter.options)
          ? filter.options.some(option => option.value === value)
          : !filter.ids || isUuid(value);
      const values = (filter.many ? text.split(',') : [text]).map(unpacked).filter(known);
      return values.length > 0 ? { kind: 'choice', values } : null;
    }
  }
}

function unpacked(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a URL that was written by hand
  }
}

/** Whether a text is an end of a range: a day from 1970 on, or a whole number that the manager takes. */
export const IS_END = {
  days: (text: string): boolean => dayStart(text) !== null && text >= '1970',
  numbers: (text: string): boolean => /^\d+$/.test(text) && typedWhole(text) !== null,
};

function readRange(text: string, isEnd: (end: string) => boolean): FilterRange | null {
  const [from = '', to = ''] = text.split('..');
  const range = { ...(isEnd(from) ? { from } : {}), ...(isEnd(to) ? { to } : {}) };
  return Object.keys(range).length > 0 ? range : null;
}

/** A filter value as text in the URL. */
export function writeFilter(value: FilterValue): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'flag':
      return String(value.value);
    case 'choice':
      return value.values.map(packed).join(',');
    default:
      return `${value.from ?? ''}..${value.to ?? ''}`;
  }
}

/** A change of the list state. A filter of null is removed. */
export type ListChange = {
  page?: number;
  per_page?: number;
  sort?: ListState['sort'];
  filters?: Record<string, FilterValue | null>;
};

/** The URL parameters after a change. Every change except of the page goes to the first page. */
export function writeChange(params: URLSearchParams, change: ListChange): URLSearchParams {
  const next = new URLSearchParams(params);
  const put = (key: string, text: string | null) => (text ? next.set(key, text) : next.delete(key));
  put('page', change.page && change.page > 1 ? String(change.page) : null);
  if (change.per_page) put('per_page', String(change.per_page));
  if (change.sort !== undefined)
    put('sort', change.sort && `${change.sort.descending ? '-' : ''}${change.sort.column}`);
  for (const [key, value] of Object.entries(change.filters ?? {})) put(key, value === null ? null : writeFilter(value));
  return next;
}

/** The page size that was last selected for this list in this browser. */
export function rememberedSize(resource: string): number {
  const stored = Number(recall(`console.${resource}.per_page`));
  return PAGE_SIZES.find(size => size === stored) ?? PAGE_SIZES[0];
}

/** The arguments of the query for a list state. */
export const argsOf = ({ page, per_page, sort, filters }: ListState): ListArgs => ({
  limit: per_page,
  offset: (page - 1) * per_page,
  sort,
  filters,
});
