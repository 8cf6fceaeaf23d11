import { useSyncExternalStore } from 'react';

/** How long what is not needed for the first view waits for it, in ms: some pages have no rows to wait for. */
const PATIENCE = 4000;

let shown = false;
const listeners = new Set<() => void>();

/** Says that what the person came for is on the screen, or has failed: what else is to be read may be read now. */
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

/** Whether the first view is there, so that reading what is beside it delays nobody. */
export const useFirstViewShown = (): boolean => useSyncExternalStore(subscribe, () => shown);
