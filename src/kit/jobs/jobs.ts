import { getSession, subscribeSession } from '#api/auth-session.ts';
import { type ApiError, toApiError } from '#api/errors.ts';
import { getSpoken } from '#i18n/language.ts';
import { notify } from '#kit/notice/notify.ts';
import type { JobSpec } from './job-spec.ts';
import { getJobs, type Job, reportJobEnd, setJobs, type Verdict } from './job-store.ts';
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

/** How many rows run at a time; a low number leaves the manager free for other people. */
const AT_ONCE = 4;

/** After so many transient failures in a row the job is held: the manager fails, not the rows. */
const OUTAGE = 8;

const WAITING: Verdict = { kind: 'waiting' };
const RUNNING: Verdict = { kind: 'running' };
const CANCELLED: Verdict = { kind: 'cancelled' };

/**
 * The internal state of a job. `queue`: indices of rows that have not started; `outage`: transient failures in a row.
 */
type Live = Pick<Job, 'id' | 'spec' | 'phase'> & {
  verdicts: Verdict[];
  queue: number[];
  busy: number;
  outage: number;
};

const lives = new Map<number, Live>();
let count = 0;

/** Starts a job and returns its id. It continues on any page of the console. */
export function startJob(spec: JobSpec): number {
  const live: Live = {
    id: ++count,
    spec,
    verdicts: spec.rows.map(() => WAITING),
    queue: [...spec.rows.keys()],
    busy: 0,
    outage: 0,
    phase: 'running',
  };
  lives.set(live.id, live);
  setJobs([...getJobs(), snapshot(live)]);
  subscribeSession(resume);
  addEventListener('beforeunload', warn);
  step(live);
  return live.id;
}

/** Cancels the waiting rows. Running rows are finished, since a request to the manager cannot be taken back. */
export function cancelJob(id: number): void {
  const live = lives.get(id);
  if (!live || live.phase === 'ended') return;
  live.phase = 'stopping';
  for (const index of live.queue) live.verdicts[index] = CANCELLED;
  live.queue = [];
  step(live);
  showNow();
}

/** Runs the failed or the cancelled rows of an ended job again. */
export function retryFailed(id: number, kind: 'failed' | 'cancelled' = 'failed'): void {
  const live = lives.get(id);
  if (live?.phase !== 'ended') return;
  live.queue = [...live.verdicts.keys()].filter(index => live.verdicts[index]?.kind === kind);
  if (live.queue.length === 0) return;
  for (const index of live.queue) live.verdicts[index] = WAITING;
  live.phase = 'running';
  addEventListener('beforeunload', warn);
  step(live);
  showNow();
}

/** Continues a held job. */
export function continueJob(id: number): void {
  const live = lives.get(id);
  if (live?.phase !== 'held') return;
  live.phase = 'running';
  live.outage = 0;
  step(live);
  showNow();
}

/** Removes the ended jobs. */
export function clearEnded(): void {
  for (const { id, phase } of getJobs()) if (phase === 'ended') lives.delete(id);
  setJobs(getJobs().filter(job => job.phase !== 'ended'));
}

/** Starts rows up to the limit, or ends the job. */
function step(live: Live): void {
  if (isForgotten(live)) return;
  while (live.phase === 'running' && live.busy < AT_ONCE) {
    const index = live.queue.shift();
    if (index === undefined) break;
    void runRow(live, index);
  }
  changed.add(live.id);
  if (live.busy > 0 || live.queue.length > 0) {
    frame ||= requestAnimationFrame(showNow);
    return;
  }
  live.phase = 'ended';
  showNow();
  reportJobEnd(live.spec.stale);
  if (!watched.has(live.id)) sayEnd(live);
}

async function runRow(live: Live, index: number): Promise<void> {
  live.busy += 1;
  live.verdicts[index] = RUNNING;
  const verdict = await verdictOf(live.spec.rows[index]?.act);
  live.busy -= 1;
  live.verdicts[index] = verdict ?? (live.phase === 'stopping' ? CANCELLED : WAITING);
  if (live.verdicts[index] === WAITING) {
    // in the original order: a row may depend on an earlier one
    live.queue = [...live.queue, index].sort((a, b) => a - b);
    live.phase = 'paused';
  }
  live.outage = verdict?.kind === 'failed' && verdict.failure.passing ? live.outage + 1 : 0;
  if (live.phase === 'running' && live.outage >= OUTAGE && live.queue.length > 0) hold(live);
  step(live);
}

/** Holds the job until a person continues it. */
function hold(live: Live): void {
  live.phase = 'held';
  if (!watched.has(live.id)) notify({ text: `${live.spec.title}: ${getSpoken().t('jobs.phase.held')}` });
}

/** Runs a row and returns its result; null if the session has ended, since the row then waits for the next sign-in. */
async function verdictOf(act: (() => Promise<unknown>) | undefined): Promise<Verdict | null> {
  try {
    const remark = act && (await retryUncommitted(act));
    return { kind: 'done', remark: typeof remark === 'string' ? remark : null };
  } catch (thrown) {
    const failure = thrown instanceof PartlyDone ? thrown.failure : toApiError(thrown);
    // A REST door of releases up to 25 answers 401 to the wrong role too (docs/contract/users-and-auth.md 1.2): only
    // what has ended the session counts.
    return failure.kind === 'signed-out' && isOver()
      ? null
      : { kind: 'failed', failure, ...(thrown instanceof PartlyDone && { said: thrown.said }) };
  }
}

const isOver = () => {
  const session = getSession();
  return session.phase !== 'signed-in' || session.lost !== null;
};

/** The same person has signed in again: paused jobs continue. The sign-in of another person removes all jobs first. */
function resume(): void {
  if (isOver()) return;
  for (const live of lives.values()) {
    if (live.phase !== 'paused') continue;
    live.phase = 'running';
    step(live);
  }
}

function isForgotten({ id }: Live): boolean {
  const forgotten = !getJobs().some(job => job.id === id);
  if (forgotten) lives.delete(id);
  return forgotten;
}

function snapshot({ id, spec, phase, verdicts }: Live): Job {
  const counts = { waiting: 0, running: 0, done: 0, failed: 0, cancelled: 0 };
  for (const { kind } of verdicts) counts[kind] += 1;
  return { id, spec, phase, verdicts: [...verdicts], counts };
}

/** Jobs with changes that are published with the next frame, since many rows may end within one. */
const changed = new Set<number>();
let frame = 0;

function showNow(): void {
  cancelAnimationFrame(frame);
  frame = 0;
  const fresh = (job: Job) => {
    const live = lives.get(job.id);
    return live && changed.has(job.id) ? snapshot(live) : job;
  };
  setJobs(getJobs().map(fresh));
  changed.clear();
  if (getJobs().every(job => job.phase === 'ended')) removeEventListener('beforeunload', warn);
}

const watched = new Set<number>();

/** Marks a job as being viewed until the returned function is called: its end needs no notice. */
export function watchJob(id: number): () => void {
  watched.add(id);
  return () => watched.delete(id);
}

/** Shows a notice at the end of a job in the background. */
function sayEnd(live: Live): void {
  const { t } = getSpoken();
  const { done, failed } = snapshot(live).counts;
  const said = t('jobs.progress', { done, total: live.verdicts.length });
  notify({ text: `${live.spec.title}: ${said}${failed > 0 ? `, ${t('jobs.failed', { count: failed })}` : ''}` });
}

/** The browser asks before it leaves a page while a job runs. */
function warn(event: BeforeUnloadEvent): void {
  if (getJobs().some(job => job.phase !== 'ended')) event.preventDefault();
}
