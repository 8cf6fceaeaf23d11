import type { ApiError } from '#api/errors.ts';

type Given = {
  text: string;
  /** Undoes what the notice is about. */
  undo?: () => Promise<unknown>;
  /** The failure that the notice reports. Such a notice stays until it is closed. */
  failure?: ApiError;
};

export type Notice = Given & { id: number };

let notices: readonly Notice[] = [];
let count = 0;
const listeners = new Set<() => void>();

function set(next: readonly Notice[]): void {
  notices = next;
  for (const listener of listeners) listener();
}

/** The notices that are shown now, oldest first. */
export const getNotices = (): readonly Notice[] => notices;

/** Calls back after every change of `getNotices`. */
export function subscribeNotices(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Shows a notice at the bottom of the window. It replaces a notice with the same text. */
export function notify(given: Given): void {
  set([...notices.filter(({ text }) => text !== given.text), { ...given, id: ++count }]);
}

/** Removes a notice. */
export const dismiss = (id: number): void => set(notices.filter(notice => notice.id !== id));
