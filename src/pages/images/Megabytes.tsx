import { None } from '#kit/cell/None.tsx';
import { useText } from '#kit/page/use-text.ts';
import { perLocale } from '#lib/per-locale.ts';

/** A size in MB with as many digits as one reads at a glance; the tooltip has all bytes. */
export function Megabytes({ bytes }: { bytes: number | null }) {
  const { language } = useText();
  if (bytes === null) return <None />;
  return <span title={`${whole(language).format(bytes)} B`}>{short(language).format(bytes / 1e6)}</span>;
}

const whole = perLocale(locale => new Intl.NumberFormat(locale));
const short = perLocale(locale => new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }));
