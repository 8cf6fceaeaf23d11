import { useState, useSyncExternalStore } from 'react';
import { giveBackFocus } from '#kit/overlay/give-back.ts';
import { Modal } from '#kit/overlay/Modal.tsx';
import { Popover } from '#kit/overlay/Popover.tsx';
import { useText } from '#kit/page/use-text.ts';
import { JobDialog } from './JobDialog.tsx';
import { JobProgress, JobView, partsOf } from './JobView.tsx';
import type { NextJob } from './job-spec.ts';
import { getJobs, type Job, subscribeJobs } from './job-store.ts';
import css from './jobs.module.css';
import { clearEnded } from './jobs.ts';

/** A button with the progress of the jobs, and a panel with a button for each job, newest first. */
export function Tasks() {
  const { t, language } = useText();
  const jobs = useSyncExternalStore(subscribeJobs, getJobs);
  const [open, setOpen] = useState<number | null>(null);
  const [next, setNext] = useState<NextJob | null>(null);
  const shown = jobs.find(job => job.id === open);
  const far = farOf(jobs).toLocaleString(language, { style: 'percent' });
  const face = (
    <>
      <span className={css.word}>{t('jobs.tasks')} </span>
      {far}
    </>
  );
  return (
    <>
      <Popover label={t('jobs.tasks')} face={face} className={css.button} end>
        {close => (
          <div className={css.tasks}>
            <ul>
              {jobs.toReversed().map(job => (
                <li key={job.id}>
                  <button
                    type="button"
                    onClick={() => {
                      close();
                      setOpen(job.id);
                    }}
                  >
                    {job.spec.title}
                  </button>
                  <JobProgress job={job} />
                </li>
              ))}
            </ul>
            {jobs.some(job => job.phase === 'ended') && (
              <button
                type="button"
                onClick={() => {
                  close();
                  clearEnded();
                  if (getJobs().length === 0) giveBackFocus(null); // the button that opened this is gone
                }}
              >
                {t('jobs.clear')}
              </button>
            )}
          </div>
        )}
      </Popover>
      {shown && (
        <Modal title={shown.spec.title} onClose={() => setOpen(null)}>
          <JobView
            id={shown.id}
            onNext={offered => {
              setOpen(null);
              setNext(offered);
            }}
            onClose={() => setOpen(null)}
          />
        </Modal>
      )}
      {next && <JobDialog spec={next.spec} start={next.start} onClose={() => setNext(null)} />}
    </>
  );
}

/** The share of rows that have a result: of the running jobs, or of all jobs if none runs. */
function farOf(jobs: readonly Job[]): number {
  const running = jobs.filter(job => job.phase !== 'ended');
  const counted = running.length > 0 ? running : jobs;
  const open = counted.reduce(
    (sum, { counts, verdicts }) => sum + counts.waiting + counts.running - partsOf(verdicts),
    0,
  );
  const all = counted.reduce((sum, { verdicts }) => sum + verdicts.length, 0);
  return all === 0 ? 1 : Math.floor((100 * (all - open)) / all) / 100;
}
