import type { QueryKey } from '@tanstack/react-query';

/** How far a running row is. `total`: null while it is not known. */
export type RowProgress = { done: number; total: number | null; message: string | null };

/** What a running row gets: where it reports how far it is, and the signal of a job that is cancelled. */
export type RowTools = { report: (progress: RowProgress) => void; signal: AbortSignal };

/** One row of a job: its name and its write. The text that `act` returns is a remark on the result. */
// biome-ignore lint/suspicious/noConfusingVoidType: a write that has nothing to remark answers void, as all writes do
export type JobRow = { id: string; name: string; act: (tools: RowTools) => Promise<string | void> };

/**
 * A follow-up job that is offered after another has ended: the label of its button, the job, and the label of its
 * start.
 */
export type NextJob = { label: string; spec: JobSpec; start: (count: number) => string };

/** A skipped row, and why. */
export type Skipped = { name: string; why: string };

/** One action on many rows. */
export type JobSpec = {
  title: string;
  /** A sentence on what the job does and does not do, if the title is not enough. */
  what?: string;
  rows: readonly JobRow[];
  skipped: readonly Skipped[];
  /** Query keys that are stale after the job. */
  stale: readonly QueryKey[];
  /** Name of the file with the result, without extension. */
  file: string;
  /** The follow-up job that is offered after the end; null for none. */
  next?: () => NextJob | null;
  /** The rows are tasks of the manager: once all have started, a reload follows them again. */
  kept?: boolean;
  /** Rows that failed cannot be started again from here. */
  once?: boolean;
  /** Nothing can be asked about a row whose answer was lost: it is not looked for again. */
  unfollowed?: boolean;
};
