import { OutcomeUnknown } from '#api/background-tasks.ts';
import { toApiError } from '#api/errors.ts';
import { getSpoken } from '#i18n/language.ts';
import { whyFailed } from './job-csv.ts';
import type { JobRow } from './job-spec.ts';
import { FORGOTTEN } from './job-store.ts';
import { noteRun } from './kept-tasks.ts';
import { isOver, PartlyDone } from './verdict.ts';

/** A row's act that keeps for this tab how it ended; nothing if the session is over, since the row then waits. */
export const noted =
  (subject: string, act: JobRow['act']): JobRow['act'] =>
  async tools => {
    try {
      const remark = await act(tools);
      if (tools.signal.reason !== FORGOTTEN) noteRun(subject, 'done', typeof remark === 'string' ? remark : null);
      return remark;
    } catch (thrown) {
      if (tools.signal.reason === FORGOTTEN) throw thrown; // of a person who is gone
      if (thrown instanceof OutcomeUnknown) noteRun(subject, 'unknown');
      else if (thrown instanceof PartlyDone) noteRun(subject, 'failed', thrown.said);
      else if (!isOver()) noteRun(subject, 'failed', whyFailed(toApiError(thrown), getSpoken().t));
      throw thrown;
    }
  };
