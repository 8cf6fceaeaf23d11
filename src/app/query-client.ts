import { MutationCache, QueryClient, type QueryKey } from '@tanstack/react-query';
import { forgetActivity } from '#api/activity.ts';
import { getSession, subscribeSession } from '#api/auth-session.ts';
import { ApiError } from '#api/errors.ts';
import { site } from '#api/site.ts';
import { forgetJobs, onJobEnd } from '#kit/jobs/job-store.ts';
import { forgetKept } from '#kit/jobs/kept-tasks.ts';

/** How often a failed query is retried while its failure is on the screen, in ms; only if a retry can help. */
const AGAIN = 15_000;

/**
 * The cache of everything read from the manager. A failure shows at once; transient ones are retried while they show.
 */
export const queryClient: QueryClient = new QueryClient({
  mutationCache: new MutationCache({
    // Awaited: a write counts as done only when the lists show it. After a failed write the lists are read too, since the
    // manager may have executed it; nothing waits for them.
    onSuccess: (_data, _input, _context, { meta }) => readAnew(meta?.stale),
    onError: (_failure, _input, _context, { meta }) => void readAnew(meta?.stale),
  }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: false,
      networkMode: 'always',
      // networkMode 'always' would turn this off
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

// The next person must not see what the last one read. Only the site's configuration is the same for everybody.
subscribeSession(() => {
  const session = getSession();
  const now = session.phase === 'signed-in' ? session.access_key : null;
  if (now === person) return;
  // after a reload the first person is still to come
  if (person !== null) forgetKept();
  person = now;
  forgetActivity();
  forgetJobs();
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== site().queryKey[0] });
});
