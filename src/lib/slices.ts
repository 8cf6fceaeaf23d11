/** How long the page may be kept busy at a stretch, in ms: a fraction of what is noticed in typing or scrolling. */
const STRETCH = 8;

/** Answers what lets the browser draw and answer the person, whenever it has been kept busy for long enough. */
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

/** Does something with each of many items, in order, with pauses in between. @throws AbortError once `signal` is. */
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
