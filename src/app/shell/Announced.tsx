import { useEffect, useState } from 'react';
import { Overlay } from '#kit/overlay/Overlay.tsx';
import { useFirstViewShown } from '#kit/page/first-view.ts';
import { fetchCode, useCode } from '#kit/page/use-code.ts';
import { whenIdle } from '../prefetch.ts';

const loadBar = async () => (await import('../announcement/AnnouncementBar.tsx')).AnnouncementBar;

/** The announcement for everybody who signs in, read once the first page is on the screen. */
export function Announced() {
  return useFirstViewShown() ? (
    <Overlay onClose={() => undefined}>
      <WhenIdle />
    </Overlay>
  ) : null;
}

/**
 * Its code is no part of the first visit: it is fetched when the browser is idle. Nobody waits for it, so a failure is not
 * shown; it is fetched again when the network is back.
 */
function WhenIdle() {
  const [fetched, setFetched] = useState(false);
  useEffect(() => {
    const left = new AbortController();
    const fetchBar = () =>
      void fetchCode(loadBar).then(
        () => setFetched(true),
        () => window.addEventListener('online', fetchBar, { once: true, signal: left.signal }),
      );
    whenIdle(() => left.signal.aborted || fetchBar());
    return () => left.abort();
  }, []);
  return fetched ? <Fetched /> : null;
}

function Fetched() {
  const Bar = useCode(loadBar);
  return Bar && <Bar />;
}
