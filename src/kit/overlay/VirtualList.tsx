import { measureElement, useVirtualizer } from '@tanstack/react-virtual';
import { type Key, type ReactNode, useRef } from 'react';
import css from './virtual-list.module.css';

type Props = {
  /** Accessible name. */
  label: string;
  count: number;
  keyOf: (index: number) => Key;
  /** Estimated height of an item, in px. */
  height: number;
  children: (index: number) => ReactNode;
};

/** A virtual list of items of any height; only visible items are mounted. It scrolls inside its container. */
export function VirtualList({ label, count, keyOf, height, children }: Props) {
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    getItemKey: keyOf,
    estimateSize: () => height,
    // In a dialog that is just opening, every height is 0.
    measureElement: (...item) => measureElement(...item) || height,
    overscan: 6,
    initialRect: { width: 0, height: 600 },
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard to be scrolled by it
    <section ref={scroller} className={css.scroller} tabIndex={0} aria-label={label}>
      <ul aria-label={label} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            style={{ top: start }}
            aria-setsize={count}
            aria-posinset={index + 1}
          >
            {children(index)}
          </li>
        ))}
      </ul>
    </section>
  );
}
