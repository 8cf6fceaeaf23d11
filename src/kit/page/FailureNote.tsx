import { useLayoutEffect, useRef } from 'react';
import type { ApiError } from '#api/errors.ts';
import css from './page.module.css';
import { mayTakeBack, useLeftFocus } from './use-left-focus.ts';
import { useText } from './use-text.ts';

type Props = {
  /** A sentence that says what failed. */
  title: string;
  failure: ApiError;
  onRetry?: () => void;
};

/** A failure: what failed, why, the manager's own words, and a button to try again. */
export function FailureNote({ title, failure, onRetry }: Props) {
  return (
    <div className={css.failure} role="alert" tabIndex={-1}>
      <p className={css.failureTitle}>{title}</p>
      <FailureText failure={failure} />
      {onRetry && <RetryButton className={css.button} onRetry={onRetry} />}
    </div>
  );
}

/**
 * Tries again. While that runs the note is often gone: what is around it then has the focus, and the next note's button
 * takes it back.
 */
export function RetryButton({ className, onRetry }: { className: string | undefined; onRetry: () => void }) {
  const { t } = useText();
  const own = useRef<HTMLButtonElement>(null);
  useLeftFocus(own);
  useLayoutEffect(() => {
    if (own.current && mayTakeBack(own.current)) own.current.focus();
  }, []);
  return (
    <button ref={own} type="button" className={className} onClick={onRetry}>
      {t('retry')}
    </button>
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
