import { useText } from '#kit/page/use-text.ts';
import { exactTime, relativeTime } from '#lib/dates.ts';
import { None } from './None.tsx';

/** A point in time where there is room for both: exactly, with its zone, and how long ago. */
export function ExactTime({ value }: { value: string | null | undefined }) {
  const { language } = useText();
  if (!value) return <None />;
  return (
    <time dateTime={value}>
      {exactTime(value, language)} · {relativeTime(value, language)}
    </time>
  );
}
