/**
 * A browser opens six connections to a server over HTTP/1.1, and each followed task holds one: so many may at a time, and
 * the others wait.
 */
const MOST_STREAMS = 3;

let open = 0;
const waiting: (() => void)[] = [];

/** Whether a task waits for a stream. */
export const isCrowded = (): boolean => waiting.length > 0;

/** Waits for a place among the streams. */
export async function takeStream(): Promise<void> {
  if (open < MOST_STREAMS) {
    open += 1;
    return;
  }
  await new Promise<void>(turn => waiting.push(turn));
}

/** Gives the place to who waits longest. */
export function leaveStream(): void {
  const next = waiting.shift();
  if (next) next();
  else open -= 1;
}
