import type { QueryKey } from '@tanstack/react-query';
import { getSession, subscribeSession } from '#api/auth-session.ts';
import { type ApiError, toApiError } from '#api/errors.ts';
import { getSpoken } from '#i18n/language.ts';
import { notify } from '#kit/notice/notify.ts';
import { begunAgain } from './begun-again.ts';
import { getJobs, type Job, reportJobEnd, setJobs, type Verdict } from './job-store.ts';

/** One row of a job: what a person calls it, and what is to be done. What `act` answers is a remark on its verdict. */
// biome-ignore lint/suspicious/noConfusingVoidType: a write that has nothing to remark answers void, as all writes do
export type JobRow = { id: string; name: string; act: () => Promise<string | void> };

/** Thrown by a row of which a part was done: `said` tells what was and what was not, and why; it stands for the failure. */
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

/** A job that is on offer once another has ended: what its button says, the job, and what starts it. */
export type NextJob = { label: string; spec: JobSpec; start: (count: number) => string };

/** A row that is left out, and why. */
export type Skipped = { name: string; why: string };

/** One action on many rows. */
export type JobSpec = {
  title: string;
  /** What it does and what it does not, in a sentence, where the title does not say it. */
  what?: string;
  rows: readonly JobRow[];
  skipped: readonly Skipped[];
  /** What the cache has to read anew once the job has ended. */
  stale: readonly QueryKey[];
  /** Name of the file with the result, without extension. */
  file: string;
  /** What is on offer once it has ended, by what it found on the way; null for nothing. */
  next?: () => NextJob | null;
};

/** How many rows are under way at a time: a manager has other people to serve. */
const AT_ONCE = 4;

/** After so many passing failures in a row it is the manager that fails, not the rows: the rest is held back. */
const OUTAGE = 8;

const WAITING: Verdict = { kind: 'waiting' };
const RUNNING: Verdict = { kind: 'running' };
const CANCELLED: Verdict = { kind: 'cancelled' };

/** A job from the inside. `queue`: rows that nobody has begun, by their place; `outage`: passing failures in a row. */
type Live = Pick<Job, 'id' | 'spec' | 'phase'> & {
  verdicts: Verdict[];
  queue: number[];
  busy: number;
  outage: number;
};

const lives = new Map<number, Live>();
let count = 0;

/** Starts a job and answers its number. It goes on whatever page is open. */
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

/** Starts no further row; those under way are finished, since nobody can take back what the manager has begun. */
export function cancelJob(id: number): void {
  const live = lives.get(id);
  if (!live || live.phase === 'ended') return;
  live.phase = 'stopping';
  for (const index of live.queue) live.verdicts[index] = CANCELLED;
  live.queue = [];
  step(live);
  showNow();
}

/** Runs those rows of an ended job again that failed, or that were cancelled. */
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

/** Goes on with a job that an outage holds. */
export function continueJob(id: number): void {
  const live = lives.get(id);
  if (live?.phase !== 'held') return;
  live.phase = 'running';
  live.outage = 0;
  step(live);
  showNow();
}

/** Takes the ended jobs off the list. */
export function clearEnded(): void {
  for (const { id, phase } of getJobs()) if (phase === 'ended') lives.delete(id);
  setJobs(getJobs().filter(job => job.phase !== 'ended'));
}

/** Begins as many rows as may be under way, or ends the job. */
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
    // in its place: a row may wait for one that stands before it
    live.queue = [...live.queue, index].sort((a, b) => a - b);
    live.phase = 'paused';
  }
  live.outage = verdict?.kind === 'failed' && verdict.failure.passing ? live.outage + 1 : 0;
  if (live.phase === 'running' && live.outage >= OUTAGE && live.queue.length > 0) hold(live);
  step(live);
}

/** Begins nothing more until a person says so. */
function hold(live: Live): void {
  live.phase = 'held';
  if (!watched.has(live.id)) notify({ text: `${live.spec.title}: ${getSpoken().t('jobs.phase.held')}` });
}

/** How a row ended; null where the session is over, which is no verdict on the row: it waits until the session is back. */
async function verdictOf(act: (() => Promise<unknown>) | undefined): Promise<Verdict | null> {
  try {
    const remark = act && (await begunAgain(act));
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

/** The same person is signed in again: what was held back goes on. Somebody else's sign-in forgets all jobs first. */
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

/** Jobs of which something is not shown yet: it is with the next frame, since many rows may end within one. */
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

/** Somebody looks at a job, until what this answers is called: its end needs no notice. */
export function watchJob(id: number): () => void {
  watched.add(id);
  return () => watched.delete(id);
}

/** Tells of the end of a job that went on in the background. */
function sayEnd(live: Live): void {
  const { t } = getSpoken();
  const { done, failed } = snapshot(live).counts;
  const said = t('jobs.progress', { done, total: live.verdicts.length });
  notify({ text: `${live.spec.title}: ${said}${failed > 0 ? `, ${t('jobs.failed', { count: failed })}` : ''}` });
}

/** The browser asks before it leaves a page on which a job runs. */
function warn(event: BeforeUnloadEvent): void {
  if (getJobs().some(job => job.phase !== 'ended')) event.preventDefault();
}
