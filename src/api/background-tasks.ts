import { eventsIn, type StreamEvent } from '#lib/event-stream.ts';
import { withoutPython } from '#lib/python-text.ts';
import { type ApiError, toApiError } from './errors.ts';
import { reportSignedOut } from './signed-out.ts';
import { isCrowded, leaveStream, takeStream } from './task-streams.ts';
import { openStream } from './transport.ts';

/** Background tasks of the manager, followed by their streams of events (docs/contract/resources-and-operations.md 10.4). */

/** How far a task is. Events come out of order and exceed the total, so it never goes back and never passes it. */
export type TaskProgress = { done: number; total: number | null; message: string | null };

export type TaskOutcome =
  /** `missed`: updates were sent before the stream was open, or while it was lost, and their messages are not known. */
  | { kind: 'done'; message: string | null; errors: readonly string[]; missed: boolean }
  | { kind: 'failed'; message: string | null }
  | { kind: 'cancelled' };

/** Thrown where the stream is lost and the manager does not say how the task ended. It may still run. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';
}

type Options = {
  onProgress?: (progress: TaskProgress) => void;
  /** Every message, as it comes. */
  onMessage?: (message: string) => void;
  /** Stops following; the task goes on at the manager. */
  signal?: AbortSignal | undefined;
};

/** Times in ms; tests set shorter ones. */
export const patience = {
  /** Before a lost stream is opened again; doubled until an event comes, up to `longest`. */
  again: 250,
  longest: 5000,
  /** Without headers a stream is opened again. */
  open: 30_000,
  /** Without a byte the connection is lost: managers write a comment every 15 s. */
  bytes: 45_000,
  /** Without an event nothing more is expected: unknown tasks have such a stream from 25.15 on. */
  events: 300_000,
  /** Without an event the place is given to another task that waits for it. */
  turn: 20_000,
};

/** How often a lost stream is opened again. */
const MOST_TRIES = 25;

const numberOf = (value: unknown): number => (Number.isFinite(Number(value)) ? Number(value) : 0);
/** From 25.15 on a missing message can be the text "None". */
const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' && value !== 'None' ? value : null;

function dataOf({ data }: StreamEvent): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(data);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** How a task ended, by the last event's name: `bgtask_done`, up to 23.03 also `task_done`; null for any other event. */
function outcomeOf(event: StreamEvent, missed: () => boolean): TaskOutcome | null {
  const kind = /^(?:bg)?task_(done|failed|cancelled)$/.exec(event.event)?.[1];
  if (kind === undefined) return null;
  const { message, errors } = dataOf(event);
  if (kind === 'cancelled') return { kind };
  const text = textOf(message);
  if (kind === 'failed') return { kind, message: text && withoutPython(text) };
  const listed = Array.isArray(errors) ? errors.map(String) : [];
  const partly = /^result:[\s\S]*?\nerrors:\s*([\s\S]+)$/.exec(text ?? '')?.[1];
  const all = [...listed, ...(partly ? [partly] : [])].map(withoutPython);
  return { kind: 'done', message: text, errors: all, missed: missed() };
}

type End = TaskOutcome | 'lost' | 'silent' | 'turn';

const after = <Value>(ms: number, value: Value) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const promise = new Promise<Value>(done => {
    timer = setTimeout(() => done(value), ms);
  });
  return { promise, clear: () => clearTimeout(timer) };
};

type Updates = { on: (event: StreamEvent) => void; missed: () => boolean };

/** Reads one stream to its end. @throws ApiError where it cannot be opened. */
async function readStream(task_id: string, updates: Updates, signal?: AbortSignal): Promise<End> {
  const query = { task_id };
  const response = await openStream({
    method: 'GET',
    path: '/events/background-task',
    query,
    timeout: patience.open,
  });
  const reader = response.body?.getReader();
  if (!reader) return 'lost';
  const stop = () => void reader.cancel().catch(() => undefined);
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop(); // while the stream was being opened
  const events = eventsIn(reader);
  let heard = Date.now();
  try {
    for (;;) {
      const limit = after(patience.bytes, 'lost' as const);
      const next = await Promise.race([events.next(), limit.promise]).finally(limit.clear);
      if (next === 'lost' || next.done) return 'lost';
      const since = Date.now() - heard;
      if (next.value === null) {
        if (since > patience.events) return 'silent';
        if (since > patience.turn && isCrowded()) return 'turn';
        continue;
      }
      heard = Date.now();
      updates.on(next.value);
      const outcome = outcomeOf(next.value, updates.missed);
      if (outcome) return outcome;
      if (next.value.event === 'server_close') return 'lost'; // 24.03 says no more of a failure; the next stream does
    }
  } catch {
    return 'lost';
  } finally {
    signal?.removeEventListener('abort', stop);
    stop();
  }
}

/** Failures that another try cannot help: 23.09 answers 500 for a task that it does not know. */
const isFinal = ({ kind }: ApiError): boolean => !['offline', 'timeout', 'unreachable', 'rate-limited'].includes(kind);

/**
 * Follows a task until it ends. A lost stream is opened again: the manager then says how the task ended meanwhile.
 * @throws OutcomeUnknown where it does not; ApiError `signed-out`.
 */
export async function followTask(
  task_id: string,
  { onProgress, onMessage, signal }: Options = {},
): Promise<TaskOutcome> {
  const far: TaskProgress = { done: 0, total: null, message: null };
  let quiet = 0;
  // each update is one step further, and the last event of a finished task has the number of all
  const steps = new Set<number>();
  let highest = 0;
  const on = (event: StreamEvent) => {
    quiet = 0;
    const { message, current_progress, total_progress } = dataOf(event);
    highest = Math.max(highest, numberOf(current_progress));
    if (!event.event.endsWith('_updated')) return;
    if (numberOf(current_progress) > 0) steps.add(numberOf(current_progress));
    const text = textOf(message);
    const total = Math.max(far.total ?? 0, numberOf(total_progress));
    Object.assign(far, {
      total: total > 0 ? total : null,
      done: Math.min(Math.max(far.done, numberOf(current_progress)), total),
      message: text ?? far.message,
    });
    if (text) onMessage?.(text);
    onProgress?.({ ...far });
  };
  const updates = { on, missed: () => highest > steps.size };
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    await takeStream();
    const end = await (signal?.aborted ? Promise.resolve('silent' as const) : readStream(task_id, updates, signal))
      .catch((thrown: unknown) => {
        const failure = toApiError(thrown);
        if (failure.kind === 'signed-out') {
          reportSignedOut(failure);
          throw failure;
        }
        return isFinal(failure) ? ('silent' as const) : ('lost' as const);
      })
      .finally(leaveStream);
    if (typeof end === 'object') return end;
    if (end === 'silent' || signal?.aborted) break;
    if (end === 'turn') tries -= 1;
    else await after(Math.min(patience.again * 2 ** quiet++, patience.longest), null).promise;
  }
  throw new OutcomeUnknown(`the end of task ${task_id} is not known`);
}
