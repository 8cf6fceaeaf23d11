import { useEffect, useState } from 'react';
import { type ApiError, toApiError } from '#api/errors.ts';
import { Modal } from '#kit/overlay/Modal.tsx';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import { useText } from '#kit/page/use-text.ts';
import type { Chosen } from './chosen.ts';
import { JobDialog } from './JobDialog.tsx';
import type { JobSpec } from './job-spec.ts';
import css from './jobs.module.css';

type Props<Row> = {
  title: string;
  chosen: Chosen<Row>;
  spec: (rows: readonly Row[]) => JobSpec;
  /** Label of the button that starts the job. */
  start: (count: number) => string;
  /** The job cannot be undone: the number of rows has to be typed first. */
  typed?: boolean;
  onClose: () => void;
};

/**
 * A job over the selection of a list. The rows are read first, so that the job changes exactly the rows that were
 * counted.
 */
export function SelectionJob<Row>({ title, chosen, spec, start, typed = false, onClose }: Props<Row>) {
  const { t } = useText();
  const [rows, setRows] = useState<readonly Row[] | null>(null);
  if (!rows)
    return (
      <Modal title={title} onClose={onClose}>
        <Reading read={chosen.read} onRead={setRows} onClose={onClose} />
      </Modal>
    );
  const job = spec(rows);
  const gone = chosen.gone(rows).map(name => ({ name, why: t('jobs.skip.gone') }));
  return (
    <JobDialog
      spec={{ ...job, skipped: [...job.skipped, ...gone] }}
      start={start}
      typed={typed}
      onStart={chosen.clear}
      onClose={onClose}
    />
  );
}

type ReadingProps<Row> = {
  read: Chosen<Row>['read'];
  onRead: (rows: readonly Row[]) => void;
  onClose: () => void;
};

/** Reads the selection and shows the progress. */
function Reading<Row>({ read, onRead, onClose }: ReadingProps<Row>) {
  const { t } = useText();
  const [attempt, setAttempt] = useState(0);
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [failure, setFailure] = useState<ApiError | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once when it opens, and again when a person says so
  useEffect(() => {
    const closed = new AbortController();
    const wanted = () => !closed.signal.aborted;
    setFailure(null);
    read((done, total) => wanted() && setProgress({ done, total }), closed.signal).then(
      rows => wanted() && onRead(rows),
      thrown => wanted() && setFailure(toApiError(thrown)),
    );
    return () => closed.abort();
  }, [attempt]);
  return (
    <>
      <div className={css.body}>
        {failure ? (
          <FailureNote title={t('jobs.gather.failed')} failure={failure} onRetry={() => setAttempt(attempt + 1)} />
        ) : (
          <div className={css.progress}>
            <progress aria-label={t('jobs.gather')} max={progress?.total} value={progress?.done} />
            <p role="status">{progress ? t('jobs.gather.done', progress) : t('jobs.gather')}</p>
          </div>
        )}
      </div>
      <div className={css.footer}>
        <button type="button" data-first onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </>
  );
}
