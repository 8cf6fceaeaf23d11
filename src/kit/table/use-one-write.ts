import { useState } from 'react';

/**
 * Starts a write on the row of an id, unless one is running on it: a second press is not a second write. `write` reports
 * its own outcome. The function stays the same from one rendering to the next.
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
