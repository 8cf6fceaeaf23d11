import { type RefObject, useLayoutEffect } from 'react';

const DIALOG = 'dialog, [role=dialog]';

/** What takes the focus of a part that is gone: the nearest of these around it. */
const AROUND = `${DIALOG}, section, form[aria-label], main`;

/** Where the focus of a part that is gone went last. */
let last: { around: Element; target: Element } | null = null;

/**
 * When the part is unmounted with the focus, what is around it takes the focus: a section, in a dialog its `data-first`, or
 * the content of the page. Otherwise the focus would be on <body>, and the next Tab would start at the top of the page.
 */
export function useLeftFocus(part: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const own = part.current;
    return () => {
      if (!own?.contains(document.activeElement)) return;
      const around = [...document.querySelectorAll<HTMLElement>(AROUND)].filter(
        one => one !== own && one.contains(own),
      );
      // Afterwards: more may be unmounted, and who unmounts it may move the focus.
      setTimeout(() => {
        const next = around.findLast(one => one.isConnected) ?? document.getElementById('content');
        if (next && document.activeElement === document.body) take(next);
      }, 0);
    };
  }, [part]);
}

function take(around: HTMLElement): void {
  const first = around.matches(DIALOG) ? around.querySelector<HTMLElement>('[data-first]') : null;
  const target = first ?? around;
  if (!first && !around.hasAttribute('tabindex')) around.tabIndex = -1;
  last = { around, target };
  target.focus({ preventScroll: true });
}

/** Whether the focus is still where `useLeftFocus` has put it, around this element, which then may take it back. */
export const mayTakeBack = (element: Element): boolean =>
  last !== null && last.target === document.activeElement && last.around.contains(element);
