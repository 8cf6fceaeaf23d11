import { recalculateUsage } from '#api/maintenance.ts';
import type { Translate } from '#i18n/messages.ts';
import type { JobSpec } from '#kit/jobs/job-spec.ts';
import { noteRun } from '#kit/jobs/kept-tasks.ts';
import { noted } from '#kit/jobs/noted.ts';

/** What the runs of this tab call the recalculation. */
export const RECALCULATION = 'maintenance/usage';

/** The recalculation as a job. The manager reports nothing before its end, so a reload loses the answer. */
export function recalculateJob(t: Translate): JobSpec {
  const title = t('maintenance.recalculate');
  const act = noted(RECALCULATION, async () => {
    noteRun(RECALCULATION, 'unknown'); // stays if the page is left before the answer
    const start = Date.now();
    await recalculateUsage.mutationFn();
    return t('maintenance.usage.took', { seconds: Math.round((Date.now() - start) / 100) / 10 });
  });
  return {
    title,
    file: 'recalculate-usage',
    rows: [{ id: RECALCULATION, name: title, act }],
    skipped: [],
    stale: recalculateUsage.meta.stale,
    unfollowed: true,
  };
}
