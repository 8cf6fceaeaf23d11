import { useQuery } from '@tanstack/react-query';
import { slots } from '#api/slots.ts';
import { useMay } from '#kit/access/use-session.ts';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';
import { ListNote } from '#kit/table/ListNote.tsx';

/** Which images a domain admin does not see, and why slots have no names if they could not be read. */
export function ImageNote() {
  const { t } = useText();
  const readsAll = useMay('modify_image');
  const { error, refetch } = useQuery(slots.list());
  return (
    <>
      {!readsAll && <p className={parts.note}>{t('images.ofDomain')}</p>}
      {error && (
        <ListNote
          title={t('images.slots.failed')}
          why={t(error.messageKey)}
          failure={error}
          onRetry={() => void refetch()}
        />
      )}
    </>
  );
}
