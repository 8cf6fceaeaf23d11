import { useEffect, useState } from 'react';
import { Overlay } from '#kit/overlay/Overlay.tsx';
import { useFirstViewShown } from '#kit/page/first-view.ts';
import { useCode } from '#kit/page/use-code.ts';
import { whenIdle } from '../prefetch.ts';

const loadBar = async () => (await import('../announcement/AnnouncementBar.tsx')).AnnouncementBar;

/** What is announced to whoever signs in, read once the first page is on the screen. */
export function Announced() {
  return useFirstViewShown() ? (
    <Overlay onClose={() => undefined}>
      <WhenIdle />
    </Overlay>
  ) : null;
}

/** Its code is no part of the first visit: it is fetched when the browser is idle. */
function WhenIdle() {
  const [idle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => setIdle(true)), []);
  return idle ? <Loaded /> : null;
}

function Loaded() {
  const Bar = useCode(loadBar);
  return Bar && <Bar />;
}
