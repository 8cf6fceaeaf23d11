import { useEffect, useEffectEvent } from 'react';
import { useBlocker } from 'react-router-dom';

/** Takes the browser's Back for a dialog: it calls `onBack`, and the page behind stays as it is. */
export function useBack(onBack: () => void): void {
  const blocker = useBlocker(({ historyAction }) => historyAction === 'POP');
  const back = useEffectEvent(onBack);
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    blocker.reset();
    back();
  }, [blocker]);
}
