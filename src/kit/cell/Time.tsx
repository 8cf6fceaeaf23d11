import { useText } from '#kit/page/use-text.ts';
import { exactTime, relativeTime } from '#lib/dates.ts';
import css from './cell.module.css';
import { None } from './None.tsx';

/** A point in time: how long ago; on hover exactly, with its zone. */
export function Time({ value }: { value: string | null | undefined }) {
  const { language } = useText();
  if (!value) return <None />;
  return (
    <time dateTime={value} title={exactTime(value, language)} className={css.time}>
      {relativeTime(value, language)}
    </time>
  );
}
