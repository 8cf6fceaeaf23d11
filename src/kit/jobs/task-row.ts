import { getSession } from '#api/auth-session.ts';
import { followTask } from '#api/background-tasks.ts';
import { ApiError } from '#api/errors.ts';
import { getSpoken } from '#i18n/language.ts';
import type { JobRow } from './job-spec.ts';
import { dropTask, type KeptTask, keepTask } from './kept-tasks.ts';
import { noted } from './noted.ts';
import { PartlyDone } from './verdict.ts';

/** What a row that is a task belongs to, as `KeptTask` keeps it. */
export type TaskOf = Pick<KeptTask, 'job' | 'title' | 'file' | 'stale'>;

type Given = {
  of: TaskOf;
  subject: string;
  name: string;
  /** Starts the task and returns its id. @throws ApiError. */
  start: () => Promise<string>;
  /** The task, if it runs already. */
  task_id?: string;
  /** What is said of a task that is done, from its messages, its last one, and whether some were missed; null: nothing. */
  remark?: (messages: readonly string[], last: string | null, missed: boolean) => string | null;
};

/** Failures that say that the manager could not reach what the task is about. */
const UNREACHED = /Connect call failed|Cannot connect to host|Name or service not known|ClientConnector|TimeoutError/;

const failureOf = (words: string | null): ApiError =>
  Object.assign(new ApiError('refused', { words }), {
    messageKey: UNREACHED.test(words ?? '') ? 'tasks.unreached' : 'tasks.failed',
  });

/**
 * A row of a job that is a task of the manager. It is started once and then followed; "Look again" follows it again, and only
 * a task that failed is started anew. Its id is kept for this tab while it runs.
 */
export function taskRow({ of, subject, name, start, remark, ...given }: Given): JobRow {
  let task_id = given.task_id ?? null;
  const messages: string[] = [];
  return {
    id: subject,
    name,
    act: noted(subject, async ({ report, signal }) => {
      if (task_id === null) {
        task_id = await start();
        messages.length = 0;
        const session = getSession();
        const person = session.phase === 'signed-in' ? session.access_key : '';
        keepTask({ ...of, task_id, person, subject, name });
      }
      const outcome = await followTask(task_id, {
        signal,
        onProgress: report,
        onMessage: message => messages.push(message),
      });
      dropTask(task_id);
      task_id = null;
      const { t } = getSpoken();
      if (outcome.kind === 'failed') throw failureOf(outcome.message);
      if (outcome.kind === 'cancelled') throw Object.assign(new ApiError('refused'), { messageKey: 'tasks.cancelled' });
      if (outcome.errors.length > 0) {
        const said = t('tasks.partly', { errors: outcome.errors.join(' · ') });
        throw new PartlyDone(said, failureOf(outcome.errors.join(' · ')));
      }
      return remark?.(messages, outcome.message, outcome.missed) ?? undefined;
    }),
  };
}
