import { matchPath } from 'react-router-dom';
import { may } from '#api/access.ts';
import { getSession, restoreSession } from '#api/auth-session.ts';
import { loadActivity } from '#kit/activity/load-activity.ts';
import { loadExportDialog } from '#kit/export/load-export-dialog.ts';
import { fetchCode } from '#kit/page/use-code.ts';
import { ALL_PAGES, PAGES, type PageEntry } from './pages.ts';
import { queryClient } from './query-client.ts';

/** Starts fetching code that nobody waits for. What does not come is fetched again, and its failure shown, when it is needed. */
const ahead = (load: () => Promise<unknown>) => void fetchCode(load).catch(() => {});

/** How long the first drawing waits for what it would otherwise draw twice, in ms. */
const PATIENCE = 400;
const inTime = (task: Promise<unknown>) => Promise.race([task, new Promise(done => setTimeout(done, PATIENCE))]);

/**
 * Gets ready to draw: finds out who is signed in and, for somebody who is, fetches the code of the page at this address
 * and asks what it will ask first. Answers when all that is there, or when it has taken long enough to draw without.
 */
export async function prepare(): Promise<void> {
  const page = ALL_PAGES.find(({ path }) => matchPath(path, location.pathname)) ?? PAGES[0];
  const code = page && fetchCode(page.load);
  code?.catch(() => {}); // fetched again, and its failure shown, where the page is drawn
  await inTime(restoreSession());
  const session = getSession();
  if (!page || session.phase !== 'signed-in' || !may(session.role, page.operation)) return;
  const ask = code?.then(({ readAhead }) => readAhead(queryClient, new URLSearchParams(location.search), session));
  await inTime(ask?.catch(() => {}) ?? Promise.resolve());
}

/** Fetches what else may be opened, once the first view is there: the other pages, drawers and dialogs. */
export function prefetchTheRest(): void {
  const fetchAll = () => {
    for (const page of PAGES) ahead(async () => (await fetchCode(page.load)).fetchedAhead.forEach(ahead));
    ahead(loadExportDialog);
    ahead(loadActivity);
  };
  if ('requestIdleCallback' in window) requestIdleCallback(fetchAll, { timeout: 5000 });
  else setTimeout(fetchAll, 500); // Safari
}

/** Fetches the code of a page that the pointer is on. */
export const prefetch = (page: PageEntry): void => ahead(page.load);
