import type { SyntheticEvent } from 'react';
import { useText } from '#kit/page/use-text.ts';
import { exactTime, relativeTime } from '#lib/dates.ts';
import css from './cell.module.css';
import { None } from './None.tsx';

/** A time relative to now; the tooltip has the exact time with its zone. */
export function Time({ value }: { value: string | null | undefined }) {
  const { language } = useText();
  if (!value) return <None />;
  // The tooltip is built on hover, because a list shows hundreds of times.
  const tell = (event: SyntheticEvent<HTMLElement>) => {
    event.currentTarget.title = exactTime(value, language);
  };
  return (
    <time dateTime={value} className={css.time} onPointerEnter={tell}>
      {relativeTime(value, language)}
    </time>
  );
}
