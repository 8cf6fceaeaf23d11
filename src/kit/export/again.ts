import type { ApiError, FailureKind } from '#api/errors.ts';

/** Pauses before a page is asked for again, in ms; then the last of them again and again. */
const PAUSES = [1000, 2000, 4000, 8000, 15_000, 30_000] as const;

/** For how long a manager may fail, in ms, until the reading ends. */
const PATIENCE = 20 * 60_000;

/** Failures that no later request can do away with. */
const FINAL: ReadonlySet<FailureKind> = new Set(['signed-out', 'forbidden', 'cancelled']);

/** How often a failure that is not known to pass is tried again: a manager that starts may answer anything. */
const DOUBTFUL = 5;

/** Asked after each failed request: waits, and answers whether to ask again. */
export type Again = (failure: ApiError) => Promise<boolean>;

type Ways = {
  /** Called before each pause: what failed, and the length of the pause in ms. */
  tell: (failure: ApiError, pause: number) => void;
  sleep?: (ms: number) => Promise<void>;
  now?: () => number;
};

/**
 * Waits after failures, for longer each time in a row. `answered` is called after each answer. Ends where the manager
 * refuses for good, or has failed for twenty minutes.
 */
export function patience({
  tell,
  sleep = ms => new Promise<void>(done => setTimeout(done, ms)),
  now = () => performance.now(),
}: Ways): { again: Again; answered: () => void } {
  let [tries, since] = [0, 0];
  return {
    answered: () => {
      tries = 0;
    },
    again: async failure => {
      if (tries === 0) since = now();
      const hopeless = FINAL.has(failure.kind) || (!failure.passing && tries >= DOUBTFUL);
      if (hopeless || now() - since > PATIENCE) return false;
      const pause = PAUSES[Math.min(tries, PAUSES.length - 1)] as number;
      tries++;
      tell(failure, pause);
      await sleep(pause);
      return true;
    },
  };
}
