import { useId, useState } from 'react';
import { Text } from '#kit/cell/Text.tsx';
import { Modal } from '#kit/overlay/Modal.tsx';
import { VirtualList } from '#kit/overlay/VirtualList.tsx';
import { useText } from '#kit/page/use-text.ts';
import { JobView } from './JobView.tsx';
import type { JobSpec, NextJob } from './job-spec.ts';
import css from './jobs.module.css';
import { startJob } from './jobs.ts';

type Props = {
  spec: JobSpec;
  /** Label of the button that starts the job: "Inactivate 195 users". */
  start: (count: number) => string;
  /** The job cannot be undone: the number of rows has to be typed first. */
  typed?: boolean;
  /** Called after the start. */
  onStart?: () => void;
  onClose: () => void;
};

/**
 * Shows which rows a job will change and which it skips, and why; then its progress. The job continues after the dialog
 * closes.
 */
export function JobDialog({ spec, start, typed = false, onStart, onClose }: Props) {
  const [job, setJob] = useState<number | null>(null);
  // The rows as they were when the dialog opened, so that the job changes what the person saw.
  const [asked, setAsked] = useState({ spec, start, typed });
  const onNext = (next: NextJob) => {
    setAsked({ ...next, typed: false });
    setJob(null);
  };
  const begin = () => {
    setJob(startJob(asked.spec));
    onStart?.();
  };
  // Another job is another dialog, which gets the focus again.
  return (
    <Modal key={asked.spec.file} title={asked.spec.title} onClose={onClose}>
      {job === null ? (
        <BeforeJob {...asked} onStart={begin} onClose={onClose} />
      ) : (
        <JobView id={job} onNext={onNext} onClose={onClose} />
      )}
    </Modal>
  );
}

type BeforeProps = Props & { onStart: () => void };

function BeforeJob({ spec, start, typed, onStart, onClose }: BeforeProps) {
  const { t } = useText();
  const id = useId();
  const [number, setNumber] = useState('');
  const { rows, skipped } = spec;
  const may = rows.length > 0 && (!typed || number.trim() === String(rows.length));
  const eligible = t('jobs.eligible', { count: rows.length });
  const left = t('jobs.skipped', { count: skipped.length });
  return (
    <>
      <div className={css.body}>
        {spec.what && <p className={css.what}>{spec.what}</p>}
        <h3>{eligible}</h3>
        {rows.length > 0 && (
          <div className={css.list} data-short={rows.length < 6 || undefined}>
            <VirtualList label={eligible} count={rows.length} keyOf={index => rows[index]?.id ?? index} height={29}>
              {index => (
                <div className={css.row}>
                  <Text value={rows[index]?.name} />
                </div>
              )}
            </VirtualList>
          </div>
        )}
        {skipped.length > 0 && (
          <>
            <h3>{left}</h3>
            <div className={css.list} data-short={skipped.length < 6 || undefined}>
              <VirtualList label={left} count={skipped.length} keyOf={index => index} height={29}>
                {index => (
                  <div className={css.row}>
                    <Text value={skipped[index]?.name} />
                    <span className={css.why}>{skipped[index]?.why}</span>
                  </div>
                )}
              </VirtualList>
            </div>
          </>
        )}
        {typed && rows.length > 0 && (
          <p className={css.typed}>
            <label htmlFor={id}>{t('confirm.type')}</label> <code>{rows.length}</code>
            <input
              id={id}
              value={number}
              inputMode="numeric"
              autoComplete="off"
              onChange={event => setNumber(event.target.value)}
              onKeyDown={event => event.key === 'Enter' && may && onStart()}
            />
          </p>
        )}
      </div>
      <div className={css.footer}>
        <button type="button" data-first onClick={onClose}>
          {t('cancel')}
        </button>
        <button type="button" data-main disabled={!may} onClick={onStart}>
          {start(rows.length)}
        </button>
      </div>
    </>
  );
}
