import { useEffect, useState } from 'react';
import { type ApiError, toApiError } from '#api/errors.ts';
import type { Page } from '#api/page.ts';
import { readAll } from '#kit/export/read-all.ts';
import { Modal } from '#kit/overlay/Modal.tsx';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import { useText } from '#kit/page/use-text.ts';
import type { Chosen } from './chosen.ts';
import { JobDialog } from './JobDialog.tsx';
import css from './jobs.module.css';
import type { JobSpec } from './jobs.ts';

type Props<Row> = {
  title: string;
  chosen: Chosen<Row>;
  rowId: (row: Row) => string;
  spec: (rows: readonly Row[]) => JobSpec;
  /** What the button says that starts it. */
  start: (count: number) => string;
  /** Nothing brings back what it does: how many rows it touches has to be typed first. */
  typed?: boolean;
  onClose: () => void;
};

/** A job over what is chosen in a list. All that match are read first, so that what is started is what was counted. */
export function SelectionJob<Row>({ title, chosen, rowId, spec, start, typed = false, onClose }: Props<Row>) {
  const [read, setRead] = useState<readonly Row[] | null>(null);
  const rows = 'readPage' in chosen ? read : chosen;
  if (rows) return <JobDialog spec={spec(rows)} start={start} typed={typed} onClose={onClose} />;
  if (!('readPage' in chosen)) return null;
  return (
    <Modal title={title} onClose={onClose}>
      <Reading readPage={chosen.readPage} rowId={rowId} onRead={setRead} onClose={onClose} />
    </Modal>
  );
}

type ReadingProps<Row> = {
  readPage: (offset: number, limit: number) => Promise<Page<Row>>;
  rowId: (row: Row) => string;
  onRead: (rows: readonly Row[]) => void;
  onClose: () => void;
};

/** Reads all that match, and says how far it is. */
function Reading<Row>({ readPage, rowId, onRead, onClose }: ReadingProps<Row>) {
  const { t } = useText();
  const [attempt, setAttempt] = useState(0);
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [failure, setFailure] = useState<ApiError | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once when it opens, and again when a person says so
  useEffect(() => {
    let wanted = true;
    const rows: Row[] = [];
    setFailure(null);
    readAll<Row>({
      readPage: (offset, limit) => (wanted ? readPage(offset, limit) : Promise.reject(new Error('closed'))),
      rowId,
      take: (fresh, done, total) => {
        rows.push(...fresh);
        if (wanted) setProgress({ done, total });
      },
    }).then(
      () => wanted && onRead(rows),
      thrown => wanted && setFailure(toApiError(thrown)),
    );
    return () => {
      wanted = false;
    };
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
