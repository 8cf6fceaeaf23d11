import { ListPage } from '#kit/list/ListPage.tsx';
import { readAheadOf } from '#kit/list/list.ts';
import { sessionList } from './list.ts';
import { loadSessionDrawer } from './load.ts';
import { useSessionExtra } from './use-session-extra.ts';

const startWorker = () => new Worker(new URL('./sessions.worker.ts', import.meta.url), { type: 'module' });

/** The list of sessions. */
export const SessionsPage = () => (
  <ListPage list={sessionList} extra={useSessionExtra()} worker={startWorker} drawer={loadSessionDrawer} />
);

export const page = {
  Content: SessionsPage,
  readAhead: readAheadOf(sessionList),
  fetchedAhead: [loadSessionDrawer],
};
