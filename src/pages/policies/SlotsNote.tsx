import type { ApiError } from '#api/errors.ts';
import { useText } from '#kit/page/use-text.ts';
import { ListNote } from '#kit/table/ListNote.tsx';

/** Says that names of slots are missing, where they could not be read. */
export function SlotsNote({ failure, again }: { failure: ApiError | null; again: () => void }) {
  const { t } = useText();
  if (!failure) return null;
  return <ListNote title={t('policies.slots.names')} why={t(failure.messageKey)} failure={failure} onRetry={again} />;
}
