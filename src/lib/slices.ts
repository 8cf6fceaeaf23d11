/** How long work may block the page, in ms: short enough that typing and scrolling stay smooth. */
const STRETCH = 8;

/**
 * Returns a function that yields to the browser if the page has been blocked for too long. It rejects once `signal` is
 * aborted.
 */
export function pauses(signal?: AbortSignal): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < STRETCH) return undefined;
    return new Promise((done, fail) =>
      setTimeout(() => {
        since = performance.now();
        if (signal?.aborted) fail(signal.reason);
        else done();
      }, 0),
    );
  };
}

/**
 * Calls `work` for each item in order, and yields to the browser in between. @throws AbortError once `signal` is
 * aborted.
 */
export async function inSlices<Item>(
  items: readonly Item[],
  work: (item: Item, index: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  const pause = pauses(signal);
  for (const [index, item] of items.entries()) {
    await pause();
    work(item, index);
  }
}
