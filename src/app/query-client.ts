import { MutationCache, QueryClient, type QueryKey } from '@tanstack/react-query';
import { forgetActivity } from '#api/activity.ts';
import { getSession, subscribeSession } from '#api/auth-session.ts';
import { ApiError } from '#api/errors.ts';
import { site } from '#api/site.ts';
import { forgetJobs, onJobEnd } from '#kit/jobs/job-store.ts';

/** How often a list that could not be read is tried again by itself, in ms, where trying again can help. */
const AGAIN = 15_000;

/**
 * The cache of everything read from the manager. Nothing is retried behind a person's back: a failure shows at once,
 * and what may pass is tried again while it shows.
 */
export const queryClient: QueryClient = new QueryClient({
  mutationCache: new MutationCache({
    // Awaited before the write counts as done, so that "saved" is said when the lists show it. A write that failed may
    // have been done all the same: nobody waits for the lists then, but they are read anew.
    onSuccess: (_data, _input, _context, { meta }) => readAnew(meta?.stale),
    onError: (_failure, _input, _context, { meta }) => void readAnew(meta?.stale),
  }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: false,
      networkMode: 'always',
      // which turns this off unless it is said: what is old once the network is back is read again
      refetchOnReconnect: 'always',
      refetchInterval: ({ state: { error } }) => (error instanceof ApiError && error.passing ? AGAIN : false),
    },
    mutations: { networkMode: 'always' },
  },
});

const readAnew = (stale: unknown) =>
  Promise.all(((stale ?? []) as QueryKey[]).map(queryKey => queryClient.invalidateQueries({ queryKey })));

onJobEnd(stale => void readAnew(stale));

let person: string | null = null;

// What one person read is not there for the next one; the site's own configuration is everybody's.
subscribeSession(() => {
  const session = getSession();
  const now = session.phase === 'signed-in' ? session.access_key : null;
  if (now === person) return;
  person = now;
  forgetActivity();
  forgetJobs();
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== site().queryKey[0] });
});
