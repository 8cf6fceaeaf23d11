import { useState } from 'react';

/**
 * Starts a write on a row, unless one is running for the same id: a double click is not a second write. `write` reports
 * its own outcome. The returned function is stable.
 */
export function useOneWrite(): (id: string, write: () => Promise<unknown>) => void {
  const [start] = useState(() => {
    const running = new Set<string>();
    return (id: string, write: () => Promise<unknown>) => {
      if (running.has(id)) return;
      running.add(id);
      void write().finally(() => running.delete(id));
    };
  });
  return start;
}
