/**
 * Returns the focus to the element that had it before an overlay opened, or to the page content if that element is
 * gone.
 */
export function giveBackFocus(before: Element | null): void {
  if (before instanceof HTMLElement && before.isConnected) before.focus();
  else document.getElementById('content')?.focus({ preventScroll: true });
}
