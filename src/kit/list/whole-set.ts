import { type UseQueryOptions, useQuery } from '@tanstack/react-query';
import type { ApiError } from '#api/errors.ts';
import type { Column } from '#kit/table/column.ts';
import { wholeSource } from './source.ts';
import type { Answer } from './use-details.ts';

/** A resource that the manager gives only whole. */
type WholeSet<Row> = {
  // biome-ignore lint/suspicious/noExplicitAny: the type of the key differs by resource
  list: () => UseQueryOptions<Row[], ApiError, Row[], any>;
  /** Reads the set for an export or a job. @throws ApiError. */
  read: () => Promise<Row[]>;
};

/** For `defineList`: the parts of a list without tabs that shows all of a whole set. */
export const listOfWhole = <Row>(set: WholeSet<Row>, rowId: (row: Row) => string) => ({
  rowId,
  counts: () => [{ ...set.list(), select: (all: readonly Row[]) => ({ '': all.length }) }],
  source: (_: unknown, columns: readonly Column<Row>[]) =>
    wholeSource<Row>({ query: set.list(), read: () => set.read(), columns }),
  readAgain: async (rows: readonly Row[]) => {
    const ids = new Set(rows.map(rowId));
    return (await set.read()).filter(row => ids.has(rowId(row)));
  },
});

/** The details of a row of a whole set. */
export function useRowOfWhole<Row>(set: Pick<WholeSet<Row>, 'list'>, rowId: (row: Row) => string, id: string) {
  const { data, dataUpdatedAt: at, error, refetch } = useQuery(set.list());
  const row = data && (data.find(one => rowId(one) === id) ?? null);
  return { row, at, whole: true, error, retry: () => void refetch() } satisfies Answer<Row>;
}
