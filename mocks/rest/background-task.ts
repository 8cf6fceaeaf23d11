import type { Behaviour } from '../behaviour.ts';
import type { Context } from '../context.ts';
import { problem } from '../http.ts';
import type { TaskRow } from '../task-rows.ts';
import { parseUuid } from '../uuid.ts';
import { schemaProblem } from './params.ts';

/** `GET /events/background-task`: a stream of events (docs/contract/resources-and-operations.md 10.4). */

const HEADERS = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' };
const CLOSE = 'event: server_close\ndata: {}\n\n';

/** JSON with numbers as the release writes them. */
const numberIn = ({ registries: { floats } }: Behaviour, value: number): string =>
  floats ? value.toFixed(1) : `${value}`;

const eventText = (name: string, data: string, retry = false): string =>
  `event: ${name}\ndata: ${data}\n${retry ? 'retry: 5\n' : ''}\n`;

/** The events of a task that is followed while it runs, without the last. */
function liveEvents(behaviour: Behaviour, { id, progress }: TaskRow): string[] {
  const first = behaviour.registries.saysStarted ? [{ message: 'Task started', current: 0, total: 0 }] : [];
  return [...first, ...progress].map(({ message, current, total }) => {
    const numbers = `"current_progress": ${numberIn(behaviour, current)}, "total_progress": ${numberIn(behaviour, total)}`;
    return eventText('bgtask_updated', `{"task_id": "${id}", "message": ${JSON.stringify(message)}, ${numbers}}`, true);
  });
}

/** The last event: live, or for who comes later. */
function endEvent({ registries }: Behaviour, { id, progress, end }: TaskRow, replayed: boolean): string {
  const { status, message } = end ?? { status: 'done', message: '' };
  const last = progress.at(-1) ?? { current: 0, total: 0 };
  const state = { status, current_progress: String(last.current), total_progress: String(last.total) };
  if (replayed)
    return eventText(
      `bgtask_${status}`,
      JSON.stringify({ task_id: id, message, ...(registries.replay === 'state' ? state : {}) }),
    );
  const bare = registries.liveEnd === 'empty' && status === 'done';
  return eventText(`bgtask_${status}`, bare ? '{}' : JSON.stringify({ task_id: id, message }));
}

/** What the stream of a task sends next, and whether it then breaks off. */
function eventsOf(behaviour: Behaviour, task: TaskRow): { events: string[]; broken: boolean; open: boolean } {
  if (task.over) return { events: [endEvent(behaviour, task, true), CLOSE], broken: false, open: false };
  const live = liveEvents(behaviour, task);
  if (task.cuts > 0) {
    task.cuts -= 1;
    return { events: live.slice(0, 2), broken: true, open: false };
  }
  if (!task.end) return { events: live, broken: false, open: true };
  task.over = true;
  return { events: [...live, endEvent(behaviour, task, false), CLOSE], broken: false, open: false };
}

const pause = (ms: number) => new Promise<void>(done => setTimeout(done, ms));

/** A stream of texts, one every `pace` ms. */
function streamOf(events: readonly string[], pace: number, ending: 'close' | 'break' | 'open'): ReadableStream {
  let wanted = true;
  return new ReadableStream({
    async start(stream) {
      for (const event of events) {
        if (pace > 0) await pause(pace);
        if (!wanted) return;
        stream.enqueue(new TextEncoder().encode(event));
      }
      if (ending === 'close') stream.close();
      // what was sent already must arrive before the stream breaks
      if (ending === 'break') setTimeout(() => wanted && stream.error(new TypeError('terminated')), pace);
    },
    cancel() {
      wanted = false;
    },
  });
}

export function backgroundTask({ behaviour, db, pace }: Context, request: Request): Response {
  const { searchParams } = new URL(request.url);
  const id = searchParams.get('task_id') ?? searchParams.get('taskId');
  if (id === null) return schemaProblem(behaviour, 'PushBackgroundTaskEventsRequest', { task_id: 'missing' });
  try {
    parseUuid(id);
  } catch {
    return schemaProblem(behaviour, 'PushBackgroundTaskEventsRequest', { task_id: 'uuid' });
  }
  const task = db.tasks.get(id);
  if (!task) {
    const { unknownTask } = behaviour.registries;
    if (unknownTask === 'fails') return problem(behaviour, 'internal-server-error');
    return new Response(streamOf([], 0, unknownTask === 'empty' ? 'close' : 'open'), { headers: HEADERS });
  }
  const { events, broken, open } = eventsOf(behaviour, task);
  return new Response(streamOf(events, pace, broken ? 'break' : open ? 'open' : 'close'), { headers: HEADERS });
}
