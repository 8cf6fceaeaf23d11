import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';

/**
 * Whether every query has answered or failed once. It stays true from then on: a failed query is pending again while it
 * is retried, and a form that unmounted meanwhile would mount again, which retries the query again, without end.
 */
export function useAnswered(queries: readonly Pick<UseQueryResult, 'isPending'>[]): boolean {
  const [answered, setAnswered] = useState(false);
  const now = answered || queries.every(query => !query.isPending);
  if (now !== answered) setAnswered(now);
  return now;
}
