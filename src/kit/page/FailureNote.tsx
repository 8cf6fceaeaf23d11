import type { ApiError } from '#api/errors.ts';
import css from './page.module.css';
import { useText } from './use-text.ts';

type Props = {
  /** A sentence that says what failed. */
  title: string;
  failure: ApiError;
  onRetry?: () => void;
};

/** A failure: what failed, why, the manager's own words, and a button to try again. */
export function FailureNote({ title, failure, onRetry }: Props) {
  const { t } = useText();
  return (
    <div className={css.failure} role="alert" tabIndex={-1}>
      <p className={css.failureTitle}>{title}</p>
      <FailureText failure={failure} />
      {onRetry && (
        <button type="button" className={css.button} onClick={onRetry}>
          {t('retry')}
        </button>
      )}
    </div>
  );
}

/** Why it failed, with the manager's own words if there are any. */
export function FailureText({ failure }: { failure: ApiError }) {
  const { t } = useText();
  return (
    <>
      <p>{t(failure.messageKey)}</p>
      {failure.words && (
        <p className={css.words}>
          {t('manager.said')} <q>{failure.words}</q>
        </p>
      )}
    </>
  );
}
