import { type RefObject, useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** How many rows are rendered above and below the visible ones. */
const OVERSCAN = 4;

/** The height of the scroller until it has been measured, in px. */
const ASSUMED_HEIGHT = 900;

type Range = readonly [first: number, last: number];

const rangeAt = (top: number, height: number, rowHeight: number): Range => [
  Math.floor(top / rowHeight) - OVERSCAN,
  Math.ceil((top + height) / rowHeight) - 1 + OVERSCAN,
];

type Options = {
  scroller: RefObject<HTMLElement | null>;
  count: number;
  /** The height of every row, in px. */
  rowHeight: number;
  /** A row that is always rendered: the one that has the focus must not vanish. */
  kept: number;
};

/**
 * Virtual scrolling of rows of one height. Returns the indices of the rows to render, ascending, and `show`, which scrolls a
 * row into view. A library for rows of any height would be 10 kB of the first visit.
 */
export function useWindow({ scroller, count, rowHeight, kept }: Options) {
  const [[first, last], setRange] = useState<Range>(() => rangeAt(0, ASSUMED_HEIGHT, rowHeight));
  const update = useCallback(() => {
    const { scrollTop = 0, clientHeight = ASSUMED_HEIGHT } = scroller.current ?? {};
    const next = rangeAt(scrollTop, clientHeight, rowHeight);
    setRange(now => (now[0] === next[0] && now[1] === next[1] ? now : next));
  }, [scroller, rowHeight]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    update();
    const scrolled = () => flushSync(update); // before the frame is painted, or it would lack rows
    element.addEventListener('scroll', scrolled, { passive: true });
    const resized = new ResizeObserver(update);
    resized.observe(element);
    return () => {
      element.removeEventListener('scroll', scrolled);
      resized.disconnect();
    };
  }, [scroller, update]);

  const indices: number[] = [];
  for (let index = Math.max(0, first); index <= Math.min(last, count - 1); index++) indices.push(index);
  if (kept < first) indices.unshift(kept);
  else if (kept > last) indices.push(kept);

  const show = (index: number) => {
    const element = scroller.current;
    if (!element) return;
    const [top, bottom] = [index * rowHeight, (index + 1) * rowHeight];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
    update();
  };
  return { indices, show };
}
