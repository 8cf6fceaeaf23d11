/**
 * The tabs of this browser share one cookie: each notifies the others after a sign-in or sign-out. The message has no
 * content.
 */
const NAME = 'console.session';

let channel: BroadcastChannel | null = null;

/** Notifies the other tabs that the person signed in has changed. */
export function tellOtherTabs(): void {
  const sending = channel ?? new BroadcastChannel(NAME);
  sending.postMessage(null);
  if (sending !== channel) sending.close();
}

/** Calls back whenever another tab has signed in or out. Returns what ends it. */
export function onOtherTab(listener: () => void): () => void {
  const listening = new BroadcastChannel(NAME);
  listening.onmessage = listener;
  channel = listening;
  return () => {
    listening.close();
    if (channel === listening) channel = null;
  };
}
