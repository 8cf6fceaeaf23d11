import { restoreSession } from '#api/auth-session.ts';
import type { ApiError } from '#api/errors.ts';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import { useText } from '#kit/page/use-text.ts';
import css from './app.module.css';

/** The manager did not answer when the console was opened. */
export function Unavailable({ failure }: { failure: ApiError }) {
  const { t } = useText();
  return (
    <main className={css.lone}>
      <title>{t('unavailable.title')}</title>
      <h1>{t('unavailable.title')}</h1>
      <FailureNote title={t('unavailable.what')} failure={failure} onRetry={() => void restoreSession()} />
    </main>
  );
}
