import { subscribeSession } from '#api/auth-session.ts';
import { getSpoken } from '#i18n/language.ts';
import { notify } from '#kit/notice/notify.ts';
import type { JobSpec } from './job-spec.ts';
import { FORGOTTEN, getJobs, type Job, reportJobEnd, setJobs, subscribeJobs, type Verdict } from './job-store.ts';
import { isOver, verdictOf } from './verdict.ts';

/** How many rows run at a time; a low number leaves the manager free for other people. */
const AT_ONCE = 4;

/** After so many transient failures in a row the job is held: the manager fails, not the rows. */
const OUTAGE = 8;

const WAITING: Verdict = { kind: 'waiting' };
const RUNNING: Verdict = { kind: 'running', progress: null };
const CANCELLED: Verdict = { kind: 'cancelled' };

/**
 * The internal state of a job. `queue`: indices of rows that have not started; `outage`: transient failures in a row.
 */
type Live = Pick<Job, 'id' | 'spec' | 'phase'> & {
  verdicts: Verdict[];
  queue: number[];
  busy: number;
  outage: number;
  end: AbortController;
};

const lives = new Map<number, Live>();
let count = 0;
subscribeJobs(() => {
  for (const live of lives.values()) if (isForgotten(live)) live.end.abort(FORGOTTEN);
});

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
    end: new AbortController(),
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
  live.end.abort();
  step(live);
  showNow();
}

/** Runs the failed, the cancelled or the unknown rows of an ended job again. */
export function retryFailed(id: number, kind: 'failed' | 'cancelled' | 'unknown' = 'failed'): void {
  const live = lives.get(id);
  if (live?.phase !== 'ended') return;
  live.queue = [...live.verdicts.keys()].filter(index => live.verdicts[index]?.kind === kind);
  if (live.queue.length === 0) return;
  for (const index of live.queue) live.verdicts[index] = WAITING;
  live.phase = 'running';
  live.end = new AbortController();
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
  const verdict = await verdictOf(live.spec.rows[index]?.act, {
    signal: live.end.signal,
    report: progress => {
      if (live.verdicts[index]?.kind !== 'running') return;
      live.verdicts[index] = { kind: 'running', progress };
      changed.add(live.id);
      frame ||= requestAnimationFrame(showNow);
    },
  });
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
  const counts = { waiting: 0, running: 0, done: 0, failed: 0, cancelled: 0, unknown: 0 };
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
  const { done, failed, unknown } = snapshot(live).counts;
  const said = t('jobs.progress', { done, total: live.verdicts.length });
  const more = [
    failed > 0 && t('jobs.failed', { count: failed }),
    unknown > 0 && t('jobs.unknown', { count: unknown }),
  ];
  notify({ text: `${live.spec.title}: ${[said, ...more].filter(Boolean).join(', ')}` });
}

/** The browser asks before it leaves a page while a job runs. */
function warn(event: BeforeUnloadEvent): void {
  const isLost = ({ phase, spec, counts }: Job) => phase !== 'ended' && !(spec.kept && counts.waiting === 0);
  if (getJobs().some(isLost)) event.preventDefault();
}
