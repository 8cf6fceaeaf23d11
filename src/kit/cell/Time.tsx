import type { SyntheticEvent } from 'react';
import { useText } from '#kit/page/use-text.ts';
import { exactTime, relativeTime } from '#lib/dates.ts';
import css from './cell.module.css';
import { None } from './None.tsx';

/** A point in time: how long ago; on hover exactly, with its zone. */
export function Time({ value }: { value: string | null | undefined }) {
  const { language } = useText();
  if (!value) return <None />;
  // Put together only when it is wanted: a list shows hundreds of times.
  const tell = (event: SyntheticEvent<HTMLElement>) => {
    event.currentTarget.title = exactTime(value, language);
  };
  return (
    <time dateTime={value} className={css.time} onPointerEnter={tell}>
      {relativeTime(value, language)}
    </time>
  );
}
