import type { ApiError } from '#api/errors.ts';
import { useText } from '#kit/page/use-text.ts';
import css from './notes.module.css';

type Props = { title: string; why?: string; failure: ApiError; onRetry: () => void };

/** A note above rows that are stale or incomplete. */
export function ListNote({ title, why, failure, onRetry }: Props) {
  const { t } = useText();
  return (
    <div className={css.banner} role="alert">
      <strong>{title}</strong> {why && <span>{why}</span>}
      {failure.words && <q>{failure.words}</q>}
      <button type="button" className={css.again} onClick={onRetry}>
        {t('retry')}
      </button>
    </div>
  );
}
