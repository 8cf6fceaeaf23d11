import type { ReactNode } from 'react';
import type { ApiError } from '#api/errors.ts';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import { useText } from '#kit/page/use-text.ts';
import { clockTime } from '#lib/dates.ts';
import css from './table.module.css';

/** Rows in their final height while the first page is on its way. */
export function SkeletonRows({ rows, columns }: { rows: number; columns: number }) {
  return (
    <tbody aria-hidden="true" className={css.skeleton}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
        <tr key={row}>
          <td className={css.tick} />
          {Array.from({ length: columns }, (_, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same
            <td key={column}>
              <span />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

type StaleProps = { failure: ApiError; updatedAt: number; onRetry: () => void };

/** A refetch failed: the old rows stay, and this says how old they are. */
export function StaleNote({ failure, updatedAt, onRetry }: StaleProps) {
  const { t, language } = useText();
  return (
    <div className={css.banner} role="alert">
      <strong>{t('table.stale', { time: clockTime(new Date(updatedAt), language) })}</strong>{' '}
      <span>{t(failure.messageKey)}</span>
      {failure.words && <q>{failure.words}</q>}
      <button type="button" className={css.link} onClick={onRetry}>
        {t('retry')}
      </button>
    </div>
  );
}

/** The rows came, but not all that belongs to them. */
export function PartialNote({ failure, onRetry }: Omit<StaleProps, 'updatedAt'>) {
  const { t } = useText();
  return (
    <div className={css.banner} role="alert">
      <strong>{t('table.partial')}</strong> {failure.words && <q>{failure.words}</q>}
      <button type="button" className={css.link} onClick={onRetry}>
        {t('retry')}
      </button>
    </div>
  );
}

/** In place of rows: nothing here yet, nothing that matches, or a page beyond the last. */
export function Blank({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={css.blank}>
      <p className={css.blankTitle}>{title}</p>
      {children}
    </div>
  );
}

/** The first page could not be read. */
export function FirstFailure({ failure, onRetry }: Omit<StaleProps, 'updatedAt'>) {
  const { t } = useText();
  return (
    <div className={css.blank}>
      <FailureNote title={t('table.failed')} failure={failure} onRetry={onRetry} />
    </div>
  );
}
