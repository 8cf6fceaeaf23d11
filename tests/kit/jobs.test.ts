import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { leaveSession, signInWithKey } from '#api/auth-session.ts';
import { ApiError } from '#api/errors.ts';
import { reportSignedOut } from '#api/signed-out.ts';
import { getSpoken } from '#i18n/language.ts';
import { jobCsv } from '#kit/jobs/job-csv.ts';
import type { JobSpec } from '#kit/jobs/job-spec.ts';
import { forgetJobs, getJobs, type Job, onJobEnd, subscribeJobs } from '#kit/jobs/job-store.ts';
import { cancelJob, clearEnded, continueJob, retryFailed, startJob, watchJob } from '#kit/jobs/jobs.ts';
import { dismiss, getNotices } from '#kit/notice/notify.ts';

const MANAGER = 'http://manager.test:8081';
const server = setupServer(
  http.get(`${MANAGER}/`, () => HttpResponse.json({ version: 'v9.20250722', manager: '26.9.6' })),
  http.post(`${MANAGER}/admin/gql`, () =>
    HttpResponse.json({ data: { item: { email: 'a@example.com', role: 'superadmin' } } }),
  ),
);
const signIn = () => signInWithKey({ endpoint: MANAGER, access_key: 'AK', secret_key: 'SK' });
const stale = vi.fn();
let unsubscribe = () => {};
beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
  unsubscribe = onJobEnd(stale);
});
beforeEach(() => signIn());
afterEach(() => {
  forgetJobs();
  leaveSession();
  stale.mockClear();
  for (const { id } of getNotices()) dismiss(id);
});
afterAll(() => {
  server.close();
  unsubscribe();
});

/** A job over rows that end when the test says so. */
class Rows {
  open: { name: string; done: (remark?: string) => void; fail: (failure: ApiError) => void }[] = [];
  begun: string[] = [];
  most = 0;
  spec(count: number, skipped: JobSpec['skipped'] = []): JobSpec {
    const row = (index: number) => {
      const name = `user${index}@example.com`;
      const act = () =>
        new Promise<string | undefined>((done, fail) => {
          this.begun.push(name);
          this.open.push({ name, done, fail });
          this.most = Math.max(this.most, this.open.length);
        });
      return { id: name, name, act };
    };
    return {
      title: 'Inactivate',
      rows: Array.from({ length: count }, (_, index) => row(index)),
      skipped,
      stale: [['users']],
      file: 'inactivate-users',
    };
  }
  /** Ends the rows under way, those that they make room for, and so on, until none is left. */
  async end(refused: (name: string) => ApiError | null = () => null) {
    while (this.open.length > 0) {
      const row = this.open.shift();
      const failure = refused(row?.name ?? '');
      if (failure) row?.fail(failure);
      else row?.done();
      await settle();
    }
  }
}
const settle = async () => {
  for (let turn = 0; turn < 6; turn += 1) await Promise.resolve();
};
const nextFrame = () => new Promise(done => requestAnimationFrame(done));
const job = (): Job => {
  const last = getJobs().at(-1);
  if (!last) throw new Error('no job');
  return last;
};
const refusal = new ApiError('refused', { words: 'Cannot inactivate a user with running sessions' });
const fiveOf = (name: string) => (/^user[1-5]0@/.test(name) ? refusal : null);

describe('a job', () => {
  test('has four rows under way at most, and gives a verdict on each', async () => {
    const rows = new Rows();
    startJob(rows.spec(200));
    expect(rows.begun).toHaveLength(4);
    await rows.end(fiveOf);
    expect(rows.most).toBe(4);
    expect(job()).toMatchObject({ phase: 'ended', counts: { done: 195, failed: 5, waiting: 0, running: 0 } });
    expect(job().verdicts[10]).toEqual({ kind: 'failed', failure: refusal });
    expect(stale).toHaveBeenCalledExactlyOnceWith([['users']]);
  });

  test('says as a remark what a row answers, and counts as failed what throws, of whatever kind', async () => {
    const act = [async () => '2 of 3 keys disabled', async () => {}, () => Promise.reject(new TypeError('x'))];
    startJob({ ...new Rows().spec(0), rows: act.map((one, id) => ({ id: `${id}`, name: `${id}`, act: one })) });
    await settle();
    expect(job().verdicts).toMatchObject([
      { kind: 'done', remark: '2 of 3 keys disabled' },
      { kind: 'done', remark: null },
      { kind: 'failed', failure: { kind: 'protocol' } },
    ]);
  });

  test('runs only the failed rows again', async () => {
    const rows = new Rows();
    const id = startJob(rows.spec(200));
    await rows.end(fiveOf);
    rows.begun.length = 0;
    retryFailed(id);
    expect(job().phase).toBe('running');
    await rows.end();
    expect(rows.begun).toEqual([1, 2, 3, 4, 5].map(n => `user${n}0@example.com`));
    expect(job()).toMatchObject({ phase: 'ended', counts: { done: 200, failed: 0 } });
    expect(stale).toHaveBeenCalledTimes(2);
  });

  test('that is cancelled finishes what is under way and begins nothing else; the rest can be run later', async () => {
    const rows = new Rows();
    const id = startJob(rows.spec(20));
    cancelJob(id);
    expect(job()).toMatchObject({ phase: 'stopping', counts: { running: 4, cancelled: 16 } });
    await rows.end();
    expect(rows.begun).toHaveLength(4);
    expect(job()).toMatchObject({ phase: 'ended', counts: { done: 4, cancelled: 16 } });
    expect(stale).toHaveBeenCalledOnce();
    retryFailed(id, 'cancelled');
    await rows.end();
    expect(job().counts).toMatchObject({ done: 20, cancelled: 0 });
  });

  test('holds back the rest when the manager fails again and again, says so, and goes on when told to', async () => {
    const rows = new Rows();
    const id = startJob(rows.spec(100));
    await rows.end(() => new ApiError('unreachable'));
    await nextFrame();
    // the eighth failure in a row, and the three that were under way with it
    expect(job()).toMatchObject({ phase: 'held', counts: { failed: 11, waiting: 89, running: 0 } });
    expect(getNotices().at(-1)?.text).toBe('Inactivate: Paused: the manager failed several times in a row');
    continueJob(id);
    await rows.end();
    expect(job()).toMatchObject({ phase: 'ended', counts: { failed: 11, done: 89 } });
  });

  test('takes refusals, however many, and failures now and then for what they are: verdicts on rows', async () => {
    const rows = new Rows();
    startJob(rows.spec(40));
    await rows.end(name => (/^user\d*[05]@/.test(name) ? new ApiError('timeout') : refusal));
    expect(job()).toMatchObject({ phase: 'ended', counts: { failed: 40 } });
  });

  test('that is held can be cancelled', async () => {
    const rows = new Rows();
    const id = startJob(rows.spec(40));
    await rows.end(() => new ApiError('offline'));
    cancelJob(id);
    expect(job()).toMatchObject({ phase: 'ended', counts: { failed: 11, cancelled: 29 } });
  });

  test('shows thousands of verdicts in a few steps', async () => {
    const told = vi.fn();
    const stop = subscribeJobs(told);
    const rows = new Rows();
    startJob(rows.spec(5000));
    await rows.end();
    stop();
    expect(job().counts.done).toBe(5000);
    expect(told.mock.calls.length).toBeLessThan(1000);
  });

  test('keeps the page from being left without a question while it runs, and no longer', async () => {
    const leave = () => dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leave()).toBe(true);
    const rows = new Rows();
    startJob(rows.spec(3));
    expect(leave()).toBe(false);
    await rows.end();
    expect(leave()).toBe(true);
  });

  test('that ends in the background says so in a notice; one that is looked at does not', async () => {
    const rows = new Rows();
    startJob(rows.spec(200));
    await rows.end(fiveOf);
    expect(getNotices()).toMatchObject([{ text: 'Inactivate: 195 of 200 done, 5 failed' }]);
    dismiss(getNotices()[0]?.id ?? 0);
    const stop = watchJob(startJob(rows.spec(1)));
    await rows.end();
    stop();
    expect(getNotices()).toEqual([]);
  });

  test('that has ended can be taken off the list, one that runs cannot', async () => {
    const ended = new Rows();
    startJob(ended.spec(1));
    await ended.end();
    startJob(new Rows().spec(1));
    clearEnded();
    expect(getJobs().map(({ phase }) => phase)).toEqual(['running']);
  });
});

describe('a session that ends in the middle of a job', () => {
  const over = new ApiError('signed-out', { status: 401 });
  const end = async (rows: Rows) => {
    await rows.end(name => {
      if (name === 'user0@example.com') return null;
      reportSignedOut(over);
      return over;
    });
    await nextFrame();
  };

  test('holds it back until the same person is in again', async () => {
    const rows = new Rows();
    startJob(rows.spec(50));
    await end(rows);
    expect(job()).toMatchObject({ phase: 'paused', counts: { done: 1, failed: 0, waiting: 49, running: 0 } });
    await signIn();
    await rows.end();
    expect(job()).toMatchObject({ phase: 'ended', counts: { done: 50 } });
  });

  test('goes on in the order of its rows, since one may wait for another before it', async () => {
    const rows = new Rows();
    startJob(rows.spec(6));
    await rows.end(() => {
      reportSignedOut(over);
      return over;
    });
    await signIn();
    expect(rows.begun.slice(4)).toEqual([0, 1, 2, 3].map(index => `user${index}@example.com`));
  });

  test('can be cancelled meanwhile', async () => {
    const rows = new Rows();
    const id = startJob(rows.spec(50));
    await end(rows);
    cancelJob(id);
    expect(job()).toMatchObject({ phase: 'ended', counts: { done: 1, cancelled: 49 } });
  });

  test('sends nothing any more in the name of somebody else', async () => {
    const rows = new Rows();
    startJob(rows.spec(50));
    const begun = rows.begun.length;
    forgetJobs();
    await rows.end();
    expect(rows.begun).toHaveLength(begun);
    expect(getJobs()).toEqual([]);
  });

  test('is not what a door means that is closed to the role: that row has failed', async () => {
    const rows = new Rows();
    startJob(rows.spec(5));
    await rows.end(name => (name === 'user1@example.com' ? over : null));
    expect(job()).toMatchObject({ phase: 'ended', counts: { done: 4, failed: 1 } });
  });
});

test('the result is a file of every row with its verdict, those left out too, harmless to spreadsheets', async () => {
  const rows = new Rows();
  startJob(rows.spec(2, [{ name: '=HYPERLINK("x")', why: 'not active' }]));
  await rows.end(name => (name.startsWith('user1') ? refusal : null));
  const lines = jobCsv(job(), getSpoken().t).replace('\ufeff', '').split('\r\n');
  expect(lines).toEqual([
    'name,verdict,why',
    'user0@example.com,done,',
    'user1@example.com,failed,The manager refused. The manager said: Cannot inactivate a user with running sessions',
    `"'=HYPERLINK(""x"")",skipped,not active`,
    '',
  ]);
});
