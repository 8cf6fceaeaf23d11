import { useSyncExternalStore } from 'react';

/** The longest wait for the first view, in ms. Pages without rows never announce it. */
const PATIENCE = 4000;

let shown = false;
const listeners = new Set<() => void>();

/** Announces that the rows of the first page are on the screen, or have failed. Secondary requests start after that. */
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
