import type { ApiError } from '#api/errors.ts';
import { RetryButton } from '#kit/page/FailureNote.tsx';
import css from './notes.module.css';

type Props = { title: string; why?: string; failure: ApiError; onRetry: () => void };

/** A note above rows that are stale or incomplete. */
export function ListNote({ title, why, failure, onRetry }: Props) {
  return (
    <div className={css.banner} role="alert">
      <strong>{title}</strong> {why && <span>{why}</span>}
      {failure.words && <q>{failure.words}</q>}
      <RetryButton className={css.again} onRetry={onRetry} />
    </div>
  );
}
