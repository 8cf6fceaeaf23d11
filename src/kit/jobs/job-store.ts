import type { QueryKey } from '@tanstack/react-query';
import type { ApiError } from '#api/errors.ts';
import type { JobSpec } from './jobs.ts';

/** What became of one row. `said`: what was done of a row that failed, and what was not, where a part was. */
export type Verdict =
  | { kind: 'waiting' | 'running' | 'cancelled' }
  | { kind: 'done'; remark: string | null }
  | { kind: 'failed'; failure: ApiError; said?: string };

/** A job as it stands at one moment; a new object after each change. */
export type Job = {
  id: number;
  spec: JobSpec;
  /**
   * `paused`: the session is over, and nothing is sent until it is back. `held`: the manager fails again and again, and
   * nothing is sent until a person says so. `stopping`: cancelled, some rows under way.
   */
  phase: 'running' | 'paused' | 'held' | 'stopping' | 'ended';
  /** One for each row of the spec. */
  verdicts: readonly Verdict[];
  counts: Readonly<Record<Verdict['kind'], number>>;
};

// The part of the jobs that the shell needs from the first moment; what runs them comes with the first job.
let jobs: readonly Job[] = [];
const listeners = new Set<() => void>();

/** The jobs of this tab that run or have ended, oldest first. */
export const getJobs = (): readonly Job[] => jobs;

/** Calls back after every change of `getJobs`. */
export function subscribeJobs(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Puts other jobs in place of those there are. */
export function setJobs(next: readonly Job[]): void {
  jobs = next;
  for (const listener of listeners) listener();
}

/** Forgets everything, and what waits is never sent: the next person in this tab has nothing to do with it. */
export const forgetJobs = (): void => setJobs([]);

type ReadAnew = (stale: readonly QueryKey[]) => void;
let tell: ReadAnew = () => {};

/** Whom to tell, when a job has ended, what it made stale: the cache of what was read. */
export function onJobEnd(readAnew: ReadAnew): void {
  tell = readAnew;
}

/** Says that a job has ended. */
export const reportJobEnd: ReadAnew = stale => tell(stale);
