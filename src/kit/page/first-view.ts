import { useEffect, useSyncExternalStore } from 'react';

/** The longest wait for the first view, in ms: a page that breaks never announces it. */
const PATIENCE = 4000;

let shown = false;
const listeners = new Set<() => void>();

/** Announces that what the first page shows is on the screen, or has failed. Secondary requests start after that. */
export function announceFirstView(): void {
  if (shown) return;
  shown = true;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  const timer = setTimeout(announceFirstView, PATIENCE);
  return () => {
    listeners.delete(listener);
    clearTimeout(timer);
  };
}

/** Whether the first view is on the screen. Queries that it does not need are enabled by this. */
export const useFirstViewShown = (): boolean => useSyncExternalStore(subscribe, () => shown);

/** Announces the first view once `shown`: what the page is about has been read, or could not be. */
export function useFirstView(shown: boolean): void {
  useEffect(() => {
    if (shown) announceFirstView();
  }, [shown]);
}
