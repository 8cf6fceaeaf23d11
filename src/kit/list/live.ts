import { createContext, useContext, useState } from 'react';
import { ApiError } from '#api/errors.ts';

/** How a list is read again by itself. */
export type Live = {
  /** Milliseconds between two reads; false while it is paused. */
  every: number | false;
  toggle: () => void;
};

/** Milliseconds between two reads of what is on a live page; false while paused, and on other pages. */
export const LiveEvery = createContext<number | false>(false);

/** The state of a live list; null for a list that is not live. */
export function useLive(every: number | undefined): Live | null {
  const [paused, setPaused] = useState(false);
  if (every === undefined) return null;
  return { every: !paused && every, toggle: () => setPaused(!paused) };
}

/** How often a failed read is tried again, in ms; only if that can help. */
const AGAIN = 15_000;

type State = { state: { error: unknown } };

/** Query options of what is live, by the interval of its page; none on other pages. The browser reads nothing in hidden tabs. */
export const liveOptions = (live: boolean, every: number | false) =>
  live
    ? {
        refetchInterval: ({ state: { error } }: State) => {
          if (error === null) return every;
          return error instanceof ApiError && error.passing ? AGAIN : false;
        },
      }
    : {};

/** The same for queries below a list page. */
export function useLiveOptions() {
  const every = useContext(LiveEvery);
  return every === false ? {} : liveOptions(true, every);
}
