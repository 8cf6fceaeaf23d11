import { prefetchOverlays } from '#kit/overlay/prefetch.ts';
import { PAGES, type PageEntry } from './pages.ts';

/** Starts fetching code that nobody waits for. What does not come is fetched again, and its failure shown, when it is needed. */
const ahead = (load: () => Promise<unknown>) => void load().catch(() => {});

/** Fetches the code of the page at this address ahead, while the sign-in is on the screen or its answer on the way. */
export function prefetchThisPage(): void {
  const here = PAGES.find(page => location.pathname.startsWith(page.path)) ?? PAGES[0];
  if (here) ahead(here.load);
}

/** Fetches what else may be opened, once the first view is there: the other pages, drawers and dialogs. */
export function prefetchTheRest(): void {
  const fetchAll = () => {
    for (const page of PAGES) ahead(page.load);
    ahead(prefetchOverlays);
  };
  if ('requestIdleCallback' in window) requestIdleCallback(fetchAll, { timeout: 5000 });
  else setTimeout(fetchAll, 500); // Safari
}

/** Fetches the code of a page that the pointer is on. */
export const prefetch = (page: PageEntry): void => ahead(page.load);
