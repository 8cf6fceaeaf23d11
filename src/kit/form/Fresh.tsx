import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { toApiError } from '#api/errors.ts';
import { Modal } from '#kit/overlay/Modal.tsx';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import { useText } from '#kit/page/use-text.ts';
import css from './form.module.css';

type Props<Item> = {
  title: string;
  /** What it says when it could not be read. */
  failed: string;
  /** Reads what the manager holds now; what is gone is a failure too. */
  read: () => Promise<Item>;
  onClose: () => void;
  children: (item: Item) => ReactNode;
};

/**
 * Opens a dialog on what the manager holds now, not on what the list showed. It is read once: whatever becomes of the
 * connection, of the session or of the list afterwards, what a person types stays where it is.
 */
export function Fresh<Item>({ title, failed, read, onClose, children }: Props<Item>) {
  const { data, error, refetch } = useQuery({
    queryKey: ['fresh', useId()],
    queryFn: read,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const kept = useRef<Item | null>(null);
  kept.current ??= data ?? null;
  if (kept.current !== null) return children(kept.current);
  if (!error) return <Late title={title} onClose={onClose} />;
  return (
    <Modal title={title} onClose={onClose}>
      <div className={css.unread}>
        <FailureNote title={failed} failure={toApiError(error)} onRetry={() => void refetch()} />
      </div>
    </Modal>
  );
}

/** How long nothing shows while it is read, in ms: most answers are there by then. */
const PATIENCE = 400;

/** Says that something is under way, once it takes long. */
function Late({ title, onClose }: Pick<Props<never>, 'title' | 'onClose'>) {
  const { t } = useText();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <Modal title={title} onClose={onClose}>
      <p role="status" className={css.unread}>
        {t('loading')}
      </p>
    </Modal>
  );
}
