import { useSyncExternalStore } from 'react';
import { getJobs, type Job, subscribeJobs, type Verdict } from './job-store.ts';
import { getRuns, type LastRun, subscribeRuns } from './kept-tasks.ts';

/** What becomes of something in this tab: `now` while it waits or runs, and its last run before that. */
export type Run = { now: Extract<Verdict, { kind: 'waiting' | 'running' }> | null; last: LastRun | null };

const isUnderWay = (verdict: Verdict | undefined): verdict is NonNullable<Run['now']> =>
  verdict?.kind === 'waiting' || verdict?.kind === 'running';

function runningIn(jobs: readonly Job[], subject: string): Run['now'] {
  for (const { spec, verdicts } of jobs) {
    const verdict = verdicts[spec.rows.findIndex(({ id }) => id === subject)];
    if (isUnderWay(verdict)) return verdict;
  }
  return null;
}

/** The state of each subject's run in this tab; renders again with every change. */
export function useRuns(): (subject: string) => Run {
  const jobs = useSyncExternalStore(subscribeJobs, getJobs);
  const runs = useSyncExternalStore(subscribeRuns, getRuns);
  return subject => ({ now: runningIn(jobs, subject), last: runs[subject] ?? null });
}
