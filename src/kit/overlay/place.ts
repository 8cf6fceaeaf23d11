const GAP = 4;

/** Positions an open panel below its button and inside the window; `end` aligns their right edges. */
export function placeBelow(button: HTMLElement | null, panel: HTMLElement | null, end: boolean): void {
  const at = button?.getBoundingClientRect();
  if (!at || !panel) return;
  const start = end ? at.right - panel.offsetWidth : at.left;
  panel.style.left = `${Math.max(GAP, Math.min(start, innerWidth - panel.offsetWidth - GAP))}px`;
  panel.style.top = `${at.bottom + GAP}px`;
  panel.style.maxHeight = `${innerHeight - at.bottom - 3 * GAP}px`;
}
