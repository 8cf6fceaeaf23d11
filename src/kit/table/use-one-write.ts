import { useState } from 'react';

/**
 * Begins a write on the row of an id, unless one on it is under way: a second press is not a second write. `write` says
 * itself how it ended, and is over once the list shows it.
 */
export function useOneWrite(): (id: string, write: () => Promise<unknown>) => void {
  const [busy] = useState(() => new Set<string>());
  return (id, write) => {
    if (busy.has(id)) return;
    busy.add(id);
    void write().finally(() => busy.delete(id));
  };
}
