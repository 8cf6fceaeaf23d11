/**
 * Gives the focus back to what had it before something was opened; where that is gone, as the row of somebody who is out
 * now, to the page, so that the keyboard goes on there.
 */
export function giveBackFocus(before: Element | null): void {
  if (before instanceof HTMLElement && before.isConnected) before.focus();
  else document.getElementById('content')?.focus({ preventScroll: true });
}
