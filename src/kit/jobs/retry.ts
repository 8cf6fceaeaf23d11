import { toApiError } from '#api/errors.ts';

/** Retries after the first attempt. */
const TIMES = 3;

/**
 * Retries a write after a serialization failure, which the database reports for one of two concurrent writes: nothing was
 * committed. Other failures, partial ones included, are thrown at once.
 */
export async function retryUncommitted<Result>(act: () => Promise<Result>, times = TIMES): Promise<Result> {
  try {
    return await act();
  } catch (thrown) {
    if (times === 0 || toApiError(thrown).messageKey !== 'refusal.at-once') throw thrown;
    return retryUncommitted(act, times - 1);
  }
}
