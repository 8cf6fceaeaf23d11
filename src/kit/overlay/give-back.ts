/**
 * Returns the focus to the element that had it before an overlay opened, or to the page content if that element is
 * gone, or disabled by now.
 */
export function giveBackFocus(before: Element | null): void {
  if (before instanceof HTMLElement && before.isConnected) before.focus();
  if (before === null || document.activeElement !== before)
    document.getElementById('content')?.focus({ preventScroll: true });
}
