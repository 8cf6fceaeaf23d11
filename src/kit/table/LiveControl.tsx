import { useEffect, useState } from 'react';
import type { Live } from '#kit/list/live.ts';
import { useText } from '#kit/page/use-text.ts';
import controls from './controls.module.css';
import list from './list.module.css';

/** When the rows were read, and a button that stops reading them again. */
export function LiveControl({ live, at }: { live: Live; at: number }) {
  const { t } = useText();
  return (
    <span className={list.live}>
      {at > 0 && <Age at={at} />}
      <button type="button" className={controls.link} onClick={live.toggle}>
        {t(live.every === false ? 'live.resume' : 'live.pause')}
      </button>
    </span>
  );
}

/** How long ago that was. Counts on its own, so that the list is not rendered every second. */
function Age({ at }: { at: number }) {
  const { t } = useText();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.round((now - at) / 1000));
  return (
    <span>
      {seconds < 60 ? t('live.seconds', { seconds }) : t('live.minutes', { minutes: Math.floor(seconds / 60) })}
    </span>
  );
}
