import { toApiError } from '#api/errors.ts';

/** How often what the database undid is begun again. */
const TIMES = 3;

/**
 * Does one write, and again a few times where the database undid it, as of two writes at once it may: nothing has
 * happened then, and it says so itself. What was done in part is none of it.
 */
export async function begunAgain<Result>(act: () => Promise<Result>, times = TIMES): Promise<Result> {
  try {
    return await act();
  } catch (thrown) {
    if (times === 0 || toApiError(thrown).messageKey !== 'refusal.at-once') throw thrown;
    return begunAgain(act, times - 1);
  }
}
