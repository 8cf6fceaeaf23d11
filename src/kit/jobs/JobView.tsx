import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { BusyButton } from '#kit/page/BusyButton.tsx';
import { useText } from '#kit/page/use-text.ts';
import { saveText } from '#lib/save-text.ts';
import { JobRows } from './JobRows.tsx';
import { jobCsv } from './job-csv.ts';
import type { NextJob } from './job-spec.ts';
import { getJobs, type Job, subscribeJobs } from './job-store.ts';
import css from './jobs.module.css';
import { cancelJob, continueJob, retryFailed, watchJob } from './jobs.ts';

type Props = {
  id: number;
  /** Opens the follow-up job; without it no follow-up is offered. */
  onNext?: (next: NextJob) => void;
  onClose: () => void;
};

/** A job that runs or has ended: its progress, the result of each row, and the buttons to cancel, continue or retry. */
export function JobView({ id, onNext, onClose }: Props) {
  const job = useSyncExternalStore(subscribeJobs, getJobs).find(one => one.id === id);
  useEffect(() => watchJob(id), [id]);
  return job ? <Standing job={job} onClose={onClose} {...(onNext && { onNext })} /> : null;
}

function Standing({ job, onNext, onClose }: Omit<Props, 'id'> & { job: Job }) {
  const { t } = useText();
  const { id, spec, phase, counts } = job;
  const [chosen, setChosen] = useState<'all' | 'failed' | null>(null);
  const close = useRef<HTMLButtonElement>(null);
  const ended = phase === 'ended';
  const next = ended && onNext ? spec.next?.() : null;
  const shown = chosen ?? (ended && counts.failed > 0 ? 'failed' : 'all');
  // The button that had the focus is gone.
  useEffect(() => close.current?.focus(), []);
  const again = (kind: 'failed' | 'cancelled' | 'unknown') => {
    setChosen(null);
    retryFailed(id, kind);
    close.current?.focus();
  };
  return (
    <>
      <div className={css.body}>
        <JobProgress job={job} />
        <p role="status" className={css.heard}>
          {t(`jobs.phase.${phase}`)}
          {ended && counts.failed > 0 && ` · ${t('jobs.failed', { count: counts.failed })}`}
          {ended && counts.unknown > 0 && ` · ${t('jobs.unknown', { count: counts.unknown })}`}
        </p>
        <fieldset className={css.filter}>
          <legend>{t('jobs.show')}</legend>
          {(['all', 'failed'] as const).map(one => (
            <button key={one} type="button" aria-pressed={shown === one} onClick={() => setChosen(one)}>
              {t(one === 'all' ? 'jobs.show.all' : 'verdict.failed')}
            </button>
          ))}
        </fieldset>
        <JobRows job={job} only={shown === 'failed' ? 'failed' : null} />
      </div>
      <div className={css.footer}>
        {!ended && (
          <BusyButton busy={phase === 'stopping'} onClick={() => cancelJob(id)}>
            {t('jobs.cancel')}
          </BusyButton>
        )}
        {phase === 'held' && <BusyButton onClick={() => continueJob(id)}>{t('jobs.continue')}</BusyButton>}
        {ended && counts.cancelled > 0 && (
          <button type="button" onClick={() => again('cancelled')}>
            {t('jobs.rest')}
          </button>
        )}
        {ended && counts.unknown > 0 && !spec.unfollowed && (
          <button type="button" onClick={() => again('unknown')}>
            {t('jobs.again')}
          </button>
        )}
        {ended && counts.failed > 0 && !spec.once && (
          <button type="button" onClick={() => again('failed')}>
            {t('jobs.retry')}
          </button>
        )}
        {next && (
          <button type="button" onClick={() => onNext?.(next)}>
            {next.label}
          </button>
        )}
        <button type="button" onClick={() => saveText(jobCsv(job, t), `${spec.file}.csv`, 'text/csv;charset=utf-8')}>
          {t('jobs.csv')}
        </button>
        <button ref={close} type="button" data-main data-first onClick={onClose}>
          {t(ended ? 'close' : 'jobs.background')}
        </button>
      </div>
    </>
  );
}

/** What running rows have done of themselves: the sum of their shares. */
export const partsOf = (verdicts: Job['verdicts']): number =>
  verdicts.reduce((sum, verdict) => {
    const progress = verdict.kind === 'running' ? verdict.progress : null;
    return sum + (progress?.total ? progress.done / progress.total : 0);
  }, 0);

/** The progress of a job as a bar and in numbers. */
export function JobProgress({ job: { spec, phase, verdicts, counts } }: { job: Job }) {
  const { t } = useText();
  const { done, failed, cancelled, waiting, running, unknown } = counts;
  const total = verdicts.length;
  const said = [
    t(`jobs.phase.${phase}`),
    t('jobs.progress', { done, total }),
    failed > 0 && t('jobs.failed', { count: failed }),
    unknown > 0 && t('jobs.unknown', { count: unknown }),
    cancelled > 0 && t('jobs.cancelled', { count: cancelled }),
    waiting + running > 0 && t('jobs.waiting', { count: waiting + running }),
  ];
  return (
    <div className={css.progress}>
      <progress aria-label={spec.title} max={total} value={done + failed + cancelled + unknown + partsOf(verdicts)} />
      <p>{said.filter(Boolean).join(' · ')}</p>
    </div>
  );
}
