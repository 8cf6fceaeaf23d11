import { useSyncExternalStore } from 'react';
import { useText } from '#kit/page/use-text.ts';
import css from './shell.module.css';

function subscribe(listener: () => void): () => void {
  for (const event of ['online', 'offline']) addEventListener(event, listener);
  return () => {
    for (const event of ['online', 'offline']) removeEventListener(event, listener);
  };
}

/** Says that the browser is offline and that the data on the screen may be stale. */
export function OfflineBanner() {
  const { t } = useText();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return <div role="status">{!online && <p className={css.offline}>{t('offline')}</p>}</div>;
}
