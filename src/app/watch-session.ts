import { focusManager } from '@tanstack/react-query';
import { recheckSession } from '#api/auth-session.ts';
import { onOtherTab } from '#api/other-tabs.ts';

/** How long the lists wait for the check before they are read again, in ms. */
const PATIENCE = 2000;

/** Rechecks the session when another tab says that it has signed in or out, and when this tab gets the focus. Returns the cleanup. */
export function watchSession(): () => void {
  const check = () => void recheckSession({ announced: false });
  window.addEventListener('focus', check);
  const silence = onOtherTab(() => void recheckSession({ announced: true }));
  // lists are read again when the tab is shown: only after the check, or they would show another person's rows
  focusManager.setEventListener(onFocus => {
    const shown = async () => {
      if (document.visibilityState === 'visible')
        await Promise.race([recheckSession({ announced: false }), new Promise(done => setTimeout(done, PATIENCE))]);
      onFocus();
    };
    document.addEventListener('visibilitychange', shown);
    return () => document.removeEventListener('visibilitychange', shown);
  });
  return () => {
    window.removeEventListener('focus', check);
    silence();
  };
}
