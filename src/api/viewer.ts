import { queryOptions } from '@tanstack/react-query';
import { run } from './client.ts';
import type { ApiError } from './errors.ts';
import { ViewerDocument, type ViewerQuery } from './generated/viewer.ts';

export type Viewer = NonNullable<ViewerQuery['item']>;

/** The account of the person signed in; null if the manager has no such user any more. */
export const viewer = (access_key: string) =>
  queryOptions<Viewer | null, ApiError>({
    queryKey: ['viewer', access_key],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => (await run(ViewerDocument, {}, { signal })).item,
  });
