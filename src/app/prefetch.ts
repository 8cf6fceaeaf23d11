import { matchPath } from 'react-router-dom';
import { may } from '#api/access.ts';
import { getSession, restoreSession } from '#api/auth-session.ts';
import { basePath } from '#api/connection.ts';
import { loadActivity } from '#kit/activity/load-activity.ts';
import { loadAntd } from '#kit/overlay/load-antd.ts';
import { fetchCode } from '#kit/page/use-code.ts';
import { ALL_PAGES, PAGES, type PageEntry } from './pages.ts';
import { queryClient } from './query-client.ts';

/** Starts to fetch code that nobody waits for. After a failure it is fetched again, and the failure shown, when it is needed. */
const ahead = (load: () => Promise<unknown>) => void fetchCode(load).catch(() => {});

/** How long the first rendering waits for the session, the code and the rows, in ms. Later they are rendered as they come. */
const PATIENCE = 400;
const inTime = (task: Promise<unknown>) => Promise.race([task, new Promise(done => setTimeout(done, PATIENCE))]);

/** The page at a path below the base path; the first page where there is none. */
export const pageAt = (pathname: string): PageEntry | undefined =>
  ALL_PAGES.find(({ path }) => matchPath(path, pathname)) ?? PAGES[0];

/**
 * Prepares the first rendering: reads who is signed in and, for an administrator, fetches the code of the page at this
 * address and sends its first requests. Resolves when all of it has arrived, or after a time limit. Never rejects.
 */
export async function prepare(): Promise<void> {
  const page = pageAt(location.pathname.slice(basePath().length));
  const code = page && fetchCode(page.load);
  code?.catch(() => {}); // fetched again, and the failure shown, where the page is rendered
  await inTime(restoreSession());
  const session = getSession();
  if (!page || session.phase !== 'signed-in' || !may(session.role, page.operation)) return;
  const ask = code?.then(({ readAhead }) => readAhead(queryClient, new URLSearchParams(location.search), session));
  await inTime(ask?.catch(() => {}) ?? Promise.resolve());
}

/** Calls back when the browser is idle, so that nothing that the person waits for is delayed. */
export function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(task, { timeout: 5000 });
  else setTimeout(task, 500); // Safari
}

/**
 * Fetches in idle time what the present page opens most: its details, the activity drawer, and antd, which all dialogs
 * need. At most 100 kB (docs/benchmark.md); the code of dialogs comes with `prefetchDialogs`.
 */
export function prefetchOpened(page: PageEntry): void {
  whenIdle(() => {
    ahead(async () => (await fetchCode(page.load)).fetchedAhead.forEach(ahead));
    ahead(loadActivity);
    ahead(loadAntd);
  });
}

/** Fetches the code of a page's dialogs, once the pointer or the focus is on a button of the page. */
export const prefetchDialogs = (page: PageEntry): void =>
  ahead(async () => (await fetchCode(page.load)).fetchedOnButton?.forEach(ahead));

/** Fetches the code of a page, once the pointer or the focus is on its link in the menu. */
export const prefetch = (page: PageEntry): void => ahead(page.load);
