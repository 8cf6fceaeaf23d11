import { useText } from '#kit/page/use-text.ts';
import { exactTime, relativeTime } from '#lib/dates.ts';
import { None } from './None.tsx';

/** A time, exact with its zone, and relative to now. */
export function ExactTime({ value }: { value: string | null | undefined }) {
  const { language } = useText();
  if (!value) return <None />;
  return (
    <time dateTime={value}>
      {exactTime(value, language)} · {relativeTime(value, language)}
    </time>
  );
}
