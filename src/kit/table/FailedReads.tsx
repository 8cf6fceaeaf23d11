import type { ApiError } from '#api/errors.ts';
import type { PlainKey } from '#i18n/messages.ts';
import { useText } from '#kit/page/use-text.ts';
import { ListNote } from './ListNote.tsx';

/** A read that a list shows something of besides its rows, and what is said if it failed. */
export type OtherRead = { title: PlainKey; query: { error: ApiError | null; refetch: () => unknown } };

/** A note for each read that failed, with its reason and a button that tries again. */
export function FailedReads({ of }: { of: readonly OtherRead[] }) {
  const { t } = useText();
  return of.map(
    ({ title, query: { error, refetch } }) =>
      error && (
        <ListNote
          key={title}
          title={t(title)}
          why={t(error.messageKey)}
          failure={error}
          onRetry={() => void refetch()}
        />
      ),
  );
}
