import { useCallback, useState } from 'react';
import { createPortal } from 'react-dom';
import { Overlay } from '#kit/overlay/Overlay.tsx';
import { useCode } from '#kit/page/use-code.ts';
import { useText } from '#kit/page/use-text.ts';
import { loadActivity } from './load-activity.ts';

/**
 * Opens the activity log of this browser tab. The drawer is the last element of the page, so that it is on top of other
 * drawers.
 */
export function ActivityButton({ className }: { className: string | undefined }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  return (
    <>
      <button
        type="button"
        className={className}
        aria-label={t('activity')}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t('activity')}
      </button>
      {open &&
        createPortal(
          <Overlay onClose={close}>
            <Loaded onClose={close} />
          </Overlay>,
          document.body,
        )}
    </>
  );
}

function Loaded({ onClose }: { onClose: () => void }) {
  const Drawer = useCode(loadActivity);
  return Drawer && <Drawer onClose={onClose} />;
}
