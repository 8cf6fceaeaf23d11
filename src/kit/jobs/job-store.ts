import type { QueryKey } from '@tanstack/react-query';
import type { ApiError } from '#api/errors.ts';
import type { JobSpec, RowProgress } from './job-spec.ts';

/**
 * The result of one row. `unknown`: the manager does not say how it ended, and it may still run. `said`: for a row that failed
 * halfway, what was done and what was not.
 */
export type Verdict =
  | { kind: 'waiting' | 'cancelled' | 'unknown' }
  | { kind: 'running'; progress: RowProgress | null }
  | { kind: 'done'; remark: string | null }
  | { kind: 'failed'; failure: ApiError; said?: string };

/** A snapshot of a job; a new object after each change. */
export type Job = {
  id: number;
  spec: JobSpec;
  /**
   * `paused`: the session has ended; the job continues after sign-in. `held`: the manager failed several times in a
   * row; the job waits until a person continues it. `stopping`: cancelled, with some rows still running.
   */
  phase: 'running' | 'paused' | 'held' | 'stopping' | 'ended';
  /** One for each row of the spec. */
  verdicts: readonly Verdict[];
  counts: Readonly<Record<Verdict['kind'], number>>;
};

// The part of the jobs that the shell needs at start; the code that runs them is loaded with the first job.
let jobs: readonly Job[] = [];
const listeners = new Set<() => void>();

/** The jobs of this browser tab, running or ended, oldest first. */
export const getJobs = (): readonly Job[] => jobs;

/** Calls back after every change of `getJobs`. */
export function subscribeJobs(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Replaces the jobs. */
export function setJobs(next: readonly Job[]): void {
  jobs = next;
  for (const listener of listeners) listener();
}

/** The reason with which a removed job is aborted: its rows are not followed any more. */
export const FORGOTTEN = 'forgotten';

/** Removes all jobs; waiting rows are never sent, and no task is followed. For the sign-in of another person in this tab. */
export const forgetJobs = (): void => setJobs([]);

type ReadAnew = (stale: readonly QueryKey[]) => void;
const onEnd = new Set<ReadAnew>();

/** Calls back with the stale query keys whenever a job has ended. Returns what unsubscribes. */
export function onJobEnd(readAnew: ReadAnew): () => void {
  onEnd.add(readAnew);
  return () => void onEnd.delete(readAnew);
}

/** Reports that a job has ended. */
export const reportJobEnd: ReadAnew = stale => {
  for (const readAnew of onEnd) readAnew(stale);
};
