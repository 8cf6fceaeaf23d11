import { None } from '#kit/cell/None.tsx';
import { useText } from '#kit/page/use-text.ts';

/** A size in MB with as many digits as one reads at a glance; the tooltip has all bytes. */
export function Megabytes({ bytes }: { bytes: number | null }) {
  const { language } = useText();
  if (bytes === null) return <None />;
  const format = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 });
  return <span title={`${new Intl.NumberFormat(language).format(bytes)} B`}>{format.format(bytes / 1e6)}</span>;
}
