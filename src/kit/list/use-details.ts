import { type QueryClient, type QueryKey, type UseQueryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ApiError } from '#api/errors.ts';
import type { Known } from '#api/page.ts';
import { useLiveOptions } from './live.ts';

/** What is known of the row whose details are open. */
export type Answer<Row> = {
  /** Null if there is no such row; undefined until something is known. */
  row: Row | null | undefined;
  /** When `row` was read, in ms since 1970. */
  at: number;
  /** Whether all of the row was read, not only what a list has of it. */
  whole: boolean;
  /** Why it could not be read, the last time it was tried; null if it could. */
  error: ApiError | null;
  retry: () => void;
};

/** Reads the details of a row. Until they are there, and if they fail, it gives what a list that has been read has of it. */
export function useDetails<Row, Key extends QueryKey>(
  query: UseQueryOptions<Row | null, ApiError, Row | null, Key>,
  known: (client: QueryClient) => Known<Row> | undefined = () => undefined,
): Answer<Row> {
  const client = useQueryClient();
  const { data, dataUpdatedAt, error, refetch } = useQuery({ ...query, ...useLiveOptions() });
  const retry = () => void refetch();
  if (data !== undefined) return { row: data, at: dataUpdatedAt, whole: true, error, retry };
  const { row, at = 0 } = known(client) ?? {};
  return { row, at, whole: false, error, retry };
}
