import { queryOptions } from '@tanstack/react-query';
import { type ApiError, toApiError } from './errors.ts';
import { rest } from './rest.ts';

/** Whether the manager has the plugin of a licence: open source managers do not know its address. */
export const edition = () =>
  queryOptions<'open source' | 'licensed', ApiError>({
    queryKey: ['edition'],
    queryFn: async ({ signal }) => {
      try {
        await rest({ method: 'GET', path: '/license', signal });
        return 'licensed';
      } catch (thrown) {
        const failure = toApiError(thrown);
        if (failure.kind === 'not-found') return 'open source';
        throw failure;
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
