import { PAGES } from './pages.ts';

/** Runs a task when the browser has nothing better to do. */
const whenIdle = (task: () => void) =>
  'requestIdleCallback' in window ? requestIdleCallback(task, { timeout: 3000 }) : setTimeout(task, 300);

/** Fetches the code of all pages ahead: the one at this address first, at once; the others when the browser is idle. */
export function prefetchPages(): void {
  const here = PAGES.find(page => location.pathname.startsWith(page.path)) ?? PAGES[0];
  void here?.load();
  whenIdle(() => {
    for (const page of PAGES) void page.load();
  });
}
