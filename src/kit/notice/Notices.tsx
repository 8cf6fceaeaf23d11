import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { toApiError } from '#api/errors.ts';
import { FailureText } from '#kit/page/FailureNote.tsx';
import { useLeftFocus } from '#kit/page/use-left-focus.ts';
import { useText } from '#kit/page/use-text.ts';
import css from './notice.module.css';
import { dismiss, getNotices, type Notice, notify, subscribeNotices } from './notify.ts';

/** How long a notice stays, and one with an undo button, in ms. */
const READ = 4000;
const DECIDE = 8000;

/**
 * Short notices at the bottom of the window. The live region is always mounted, or screen readers would miss the first
 * notice.
 */
export function Notices() {
  const notices = useSyncExternalStore(subscribeNotices, getNotices);
  return (
    <div role="status" className={css.notices}>
      {notices.map(notice => (
        <OneNotice key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

/** A notice. Its timer stops while it is hovered or has the focus. */
function OneNotice({ notice: { id, text, undo, failure } }: { notice: Notice }) {
  const { t } = useText();
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  const before = useRef<Element>(null);
  const own = useRef<HTMLDivElement>(null);
  useLeftFocus(own);
  const stays = hovered || focused || failure !== undefined;
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(() => dismiss(id), undo ? DECIDE : READ);
    return () => clearTimeout(timer);
  }, [id, undo, stays]);
  const leave = () => {
    dismiss(id);
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  const takeBack = async () => {
    leave();
    try {
      await undo?.();
    } catch (thrown) {
      notify({ text: t('undo.failed'), failure: toApiError(thrown) });
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done here by pointing, only waited
    <div
      ref={own}
      className={css.notice}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={event => {
        before.current ??= event.relatedTarget;
        setFocused(true);
      }}
      onBlur={() => setFocused(false)}
    >
      <div>
        {text}
        {failure && <FailureText failure={failure} />}
      </div>
      {undo && (
        <button type="button" className={css.undo} onClick={() => void takeBack()}>
          {t('undo')}
        </button>
      )}
      <button type="button" aria-label={t('close')} onClick={leave}>
        ✕
      </button>
    </div>
  );
}
