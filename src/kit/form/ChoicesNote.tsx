import type { UseQueryResult } from '@tanstack/react-query';
import { toApiError } from '#api/errors.ts';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import { useText } from '#kit/page/use-text.ts';
import css from './form.module.css';

/** A note that some choices of a form could not be read, with a retry; empty if all were read. */
export function ChoicesNote({ of }: { of: readonly Pick<UseQueryResult, 'error' | 'refetch'>[] }) {
  const { t } = useText();
  const failed = of.filter(({ error }) => error !== null);
  const [first] = failed;
  if (!first) return null;
  return (
    <div className={css.choices}>
      <FailureNote
        title={t('form.choices.failed')}
        failure={toApiError(first.error)}
        onRetry={() => {
          for (const { refetch } of failed) void refetch();
        }}
      />
    </div>
  );
}
