import type { ApiError } from '#api/errors.ts';

type Given = {
  text: string;
  /** Takes back what the notice tells of. */
  undo?: () => Promise<unknown>;
  /** Why something did not work: shown until it is closed. */
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

/** What is to be read now, oldest first. */
export const getNotices = (): readonly Notice[] => notices;

/** Calls back after every change of `getNotices`. */
export function subscribeNotices(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says something in passing, at the bottom of the window; the same text again takes the place of the first. */
export function notify(given: Given): void {
  set([...notices.filter(({ text }) => text !== given.text), { ...given, id: ++count }]);
}

/** Takes a notice away. */
export const dismiss = (id: number): void => set(notices.filter(notice => notice.id !== id));
