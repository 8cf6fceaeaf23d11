import { Overlay } from '#kit/overlay/Overlay.tsx';
import { useFirstViewShown } from '#kit/page/first-view.ts';
import { useCode } from '#kit/page/use-code.ts';

const loadBar = async () => (await import('../announcement/AnnouncementBar.tsx')).AnnouncementBar;

/** What is announced to whoever signs in, read once the first page is on the screen. */
export function Announced() {
  return useFirstViewShown() ? (
    <Overlay onClose={() => undefined}>
      <Loaded />
    </Overlay>
  ) : null;
}

function Loaded() {
  const Bar = useCode(loadBar);
  return Bar && <Bar />;
}
