import { useEffect, useEffectEvent } from 'react';
import { useBlocker } from 'react-router-dom';

/**
 * Blocks the browser's Back while a dialog is open and calls `onBack` instead, so that the page behind does not change.
 */
export function useBack(onBack: () => void): void {
  const blocker = useBlocker(({ historyAction }) => historyAction === 'POP');
  const back = useEffectEvent(onBack);
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    blocker.reset();
    back();
  }, [blocker]);
}
