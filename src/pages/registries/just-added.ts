let name: string | null = null;
const listeners = new Set<() => void>();

/** The name of the registry that was added last in this tab, until it is put away; null for none. */
export const getJustAdded = (): string | null => name;

/** Calls back after every change of `getJustAdded`. */
export function subscribeJustAdded(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Notes a registry that was added; null puts it away. */
export function setJustAdded(next: string | null): void {
  name = next;
  for (const listener of listeners) listener();
}
