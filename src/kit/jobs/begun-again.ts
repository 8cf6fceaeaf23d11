import { toApiError } from '#api/errors.ts';

/** How often what the database undid is begun again. */
const TIMES = 3;

/** Whether the database undid it, as of two writes at once it may: nothing has happened then, and it says so itself. */
export const isUndone = (thrown: unknown): boolean => toApiError(thrown).messageKey === 'refusal.at-once';

/** Does what a row of a job does, and again a few times where it was undone. */
export async function begunAgain<Result>(
  act: (() => Promise<Result>) | undefined,
  undone: (thrown: unknown) => boolean,
  times = TIMES,
): Promise<Result | undefined> {
  try {
    return await act?.();
  } catch (thrown) {
    if (times === 0 || !undone(thrown)) throw thrown;
    return begunAgain(act, undone, times - 1);
  }
}
