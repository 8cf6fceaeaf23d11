import { useQuery } from '@tanstack/react-query';
import { slots } from '#api/slots.ts';
import { useText } from '#kit/page/use-text.ts';
import { ListNote } from '#kit/table/ListNote.tsx';

/** Why slots have only the manager's names; nothing if their details were read. */
export function GroupNote() {
  const { t } = useText();
  const { error, refetch } = useQuery(slots.list());
  if (!error) return null;
  return (
    <ListNote
      title={t('groups.slots.failed')}
      why={t(error.messageKey)}
      failure={error}
      onRetry={() => void refetch()}
    />
  );
}
