import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { followTask, OutcomeUnknown, patience, type TaskProgress } from '#api/background-tasks.ts';
import { scanFindings, startRescan } from '#api/rescan.ts';
import { RELEASES } from '#mocks/behaviour.ts';
import { leaveNothing, talkingTo } from './embedded.ts';
import { asked, given, jsonText, linked, never, nothing, onTheWire, problem } from './wire.ts';

const TASK = '5dbf2fcb-a101-4d3c-84b7-0d010f63eed7';
const DOOR = 'GET /func/events/background-task';

const usual = { ...patience };
beforeEach(() => Object.assign(patience, { again: 1, longest: 4 }));
afterEach(() => Object.assign(patience, usual));

const event = (name: string, data: object = {}) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
const update = (message: string, current: number | string, total: number | string) =>
  event('bgtask_updated', { task_id: TASK, message, current_progress: current, total_progress: total });

/** A stream of texts that ends, or that breaks off. */
const stream =
  (texts: readonly string[], cut = false) =>
  () =>
    new Response(
      new ReadableStream({
        start(to) {
          for (const text of texts) to.enqueue(new TextEncoder().encode(text));
          if (cut) setTimeout(() => to.error(new TypeError('terminated')), 0);
          else to.close();
        },
      }),
      { headers: { 'Content-Type': 'text/event-stream' } },
    );

describe.each(RELEASES)('tasks of %s', version => {
  leaveNothing();

  test('a scan is followed to its end, and again after it', async () => {
    const { manager } = talkingTo(version, 'admin@example.com', 'rig');
    const [{ registry_name }] = [
      {
        registry_name: `127.0.0.1:${{ '23.09': 20050, '24.09': 20150, '25.15': 20250, '26.4': 20350, '26.9': 20450 }[version]}`,
      },
    ];
    const id = await startRescan({ registry_name, project: null });
    const seen: TaskProgress[] = [];
    const messages: string[] = [];
    const outcome = await followTask(id, {
      onProgress: progress => seen.push(progress),
      onMessage: message => messages.push(message),
    });
    expect(outcome).toMatchObject({ kind: 'done', errors: [], missed: false });
    expect(seen.at(-1)).toMatchObject(version === '23.09' ? { done: 5, total: 5 } : { done: 4, total: 4 });
    expect(scanFindings(messages, null)).toEqual({
      images: 5,
      skipped:
        version === '23.09' ? [expect.stringContaining('plain/not-a-kernel:1.0/x86_64 (ai.backend.kernelspec')] : [],
    });
    // followed once more, it says that it is done; up to 24.09 also how many updates there were
    expect(await followTask(id)).toMatchObject({ kind: 'done', missed: version < '25' });
    expect(manager.db.images.size).toBe(5);
  });

  test('a closed port is a failure in words; a stream that is cut is opened again', async () => {
    talkingTo(version);
    const closed = await startRescan({ registry_name: 'closed.hanbit.example:5000', project: null });
    expect(await followTask(closed)).toEqual({
      kind: 'failed',
      message: "Connect call failed ('closed.hanbit.example', 5000)",
    });
    const cut = await startRescan({ registry_name: 'cut.hanbit.example', project: null });
    expect(await followTask(cut)).toMatchObject({ kind: 'done' });
  });

  test('a task that the manager does not know, and one that is given up, have an unknown outcome', async () => {
    talkingTo(version);
    Object.assign(patience, { bytes: 5 });
    await expect(followTask(TASK)).rejects.toThrow(OutcomeUnknown);
    Object.assign(patience, usual, { again: 1 });
    const silent = await startRescan({ registry_name: 'silent.hanbit.example', project: null });
    const end = new AbortController();
    const following = followTask(silent, { signal: end.signal, onProgress: () => end.abort() });
    if (version === '23.09' || version === '24.09') setTimeout(() => end.abort(), 20);
    await expect(following).rejects.toThrow(OutcomeUnknown);
  });
});

describe('streams', () => {
  onTheWire();
  beforeEach(() => linked('26.9.6'));

  test('progress never goes back and never passes the total, whatever comes', async () => {
    const done = event('bgtask_done', { task_id: TASK, message: "['be4e58cd-0000-4000-8000-000000000000']" });
    given(
      DOOR,
      stream([
        update('Task started', '0.0', '0.0'),
        update('a', 3, 5),
        update('b', '2', '5'),
        update('None', 7, 5),
        done,
      ]),
    );
    const seen: TaskProgress[] = [];
    const outcome = await followTask(TASK, { onProgress: progress => seen.push(progress) });
    expect(seen).toEqual([
      { done: 0, total: null, message: 'Task started' },
      { done: 3, total: 5, message: 'a' },
      { done: 3, total: 5, message: 'b' },
      { done: 5, total: 5, message: 'b' },
    ]);
    expect(outcome).toEqual({
      kind: 'done',
      message: "['be4e58cd-0000-4000-8000-000000000000']",
      errors: [],
      missed: true,
    });
    expect(scanFindings([], outcome.kind === 'done' ? outcome.message : null)).toEqual({ images: 1, skipped: [] });
  });

  test('a scan of images that are new to 25.15 counts them without their ids', () => {
    const last = "[None, UUID('be4e58cd-0000-4000-8000-000000000000'), None]";
    expect(scanFindings(['Updated stable/python:3.11/x86_64 (sha256:0)'], last)).toEqual({ images: 3, skipped: [] });
    expect(scanFindings([], '[]')).toEqual({ images: 0, skipped: [] });
  });

  test('cut 20 times: the outcome is the true one', async () => {
    const cuts = Array.from({ length: 20 }, (_, at) => stream([update(`m${at}`, at, 30)], true));
    given(
      DOOR,
      ...cuts,
      stream([event('bgtask_failed', { message: "ValueError('no such thing')" }), event('server_close')]),
    );
    expect(await followTask(TASK)).toEqual({ kind: 'failed', message: 'no such thing' });
    expect(asked).toHaveLength(21);
  });

  test('a stream that never begins is opened again', async () => {
    patience.open = 5;
    given(DOOR, never, stream([event('bgtask_done')]));
    expect(await followTask(TASK)).toMatchObject({ kind: 'done' });
    expect(asked).toHaveLength(2);
  });

  test('never an outcome that the manager did not name', async () => {
    given(DOOR, stream([update('m', 5, 5), event('server_close')])); // 24.03 says no more of a failure
    await expect(followTask(TASK)).rejects.toThrow(OutcomeUnknown);
  });

  test('a garbled request of 23.09 is sent again; 500 for an unknown task is not', async () => {
    linked('23.09.10');
    const garbled = problem(400, 'invalid-api-params', { msg: 'Malformed body' });
    const late = { status: 'done', current_progress: '6', total_progress: '5', message: '' };
    given(DOOR, garbled, garbled, stream([event('bgtask_done', late)]));
    expect(await followTask(TASK)).toEqual({ kind: 'done', message: null, errors: [], missed: true });
    expect(asked).toHaveLength(3);
    given(DOOR, problem(500, 'internal-server-error'));
    await expect(followTask(TASK)).rejects.toThrow(OutcomeUnknown);
    expect(asked).toHaveLength(4);
  });

  test('a task that is done in part names its errors; one of 23.03 and one that was cancelled are understood', async () => {
    given(
      DOOR,
      stream([event('bgtask_done', { message: "result: ['a']\nerrors: ['b']", errors: ["ValueError('x')"] })]),
    );
    expect(await followTask(TASK)).toMatchObject({ kind: 'done', errors: ['x', "['b']"] });
    given(DOOR, stream([event('task_done', { message: '' })]));
    expect(await followTask(TASK)).toMatchObject({ kind: 'done' });
    given(DOOR, stream([event('bgtask_cancelled')]));
    expect(await followTask(TASK)).toEqual({ kind: 'cancelled' });
  });

  test('a session that is over is not an outcome', async () => {
    given(DOOR, () => jsonText('{"type":"x/auth-failed","title":"x"}', 'application/problem+json', 401));
    await expect(followTask(TASK)).rejects.toMatchObject({ kind: 'signed-out' });
    given(DOOR, () => nothing(503));
    await expect(followTask(TASK)).rejects.toThrow(OutcomeUnknown);
  });
});
