import { startJob } from '#kit/jobs/jobs.ts';
import { RunState } from '#kit/jobs/RunState.tsx';
import { useRuns } from '#kit/jobs/use-runs.ts';
import { BusyButton } from '#kit/page/BusyButton.tsx';
import { Section } from '#kit/page/Section.tsx';
import { useText } from '#kit/page/use-text.ts';
import css from './maintenance.module.css';
import { RECALCULATION, recalculateJob } from './recalculate-job.ts';

/** Recalculates what keys and agents use, and says what became of it. */
export function Usage() {
  const { t } = useText();
  const run = useRuns()(RECALCULATION);
  return (
    <Section
      title={t('maintenance.usage')}
      what={t('maintenance.usage.what')}
      actions={
        <BusyButton busy={run.now !== null} onClick={() => startJob(recalculateJob(t))}>
          {t('maintenance.recalculate')}
        </BusyButton>
      }
    >
      <p role="status" className={css.state}>
        <RunState run={run} />
      </p>
    </Section>
  );
}
