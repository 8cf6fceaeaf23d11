import { getSession } from '#api/auth-session.ts';
import { OutcomeUnknown } from '#api/background-tasks.ts';
import { type ApiError, toApiError } from '#api/errors.ts';
import type { JobRow, RowTools } from './job-spec.ts';
import type { Verdict } from './job-store.ts';
import { retryUncommitted } from './retry.ts';

/** Thrown by a row that failed halfway. `said` has what was done, what was not, and why; it replaces the failure. */
export class PartlyDone extends Error {
  override readonly name = 'PartlyDone';
  readonly said: string;
  readonly failure: ApiError;

  constructor(said: string, failure: ApiError) {
    super(said, { cause: failure });
    this.said = said;
    this.failure = failure;
  }
}

/** Runs a row and returns its result; null if the session has ended, since the row then waits for the next sign-in. */
export async function verdictOf(act: JobRow['act'] | undefined, tools: RowTools): Promise<Verdict | null> {
  try {
    const remark = act && (await retryUncommitted(() => act(tools)));
    return { kind: 'done', remark: typeof remark === 'string' ? remark : null };
  } catch (thrown) {
    if (thrown instanceof OutcomeUnknown) return { kind: 'unknown' };
    const failure = thrown instanceof PartlyDone ? thrown.failure : toApiError(thrown);
    // A REST door of releases up to 25 answers 401 to the wrong role too (docs/contract/users-and-auth.md 1.2): only
    // what has ended the session counts.
    return failure.kind === 'signed-out' && isOver()
      ? null
      : { kind: 'failed', failure, ...(thrown instanceof PartlyDone && { said: thrown.said }) };
  }
}

/** Whether nobody is signed in, or the session is lost. */
export const isOver = (): boolean => {
  const session = getSession();
  return session.phase !== 'signed-in' || session.lost !== null;
};
