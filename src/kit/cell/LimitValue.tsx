import { useText } from '#kit/page/use-text.ts';
import { isUnlimited, type Limit } from '#lib/limits.ts';
import { None } from './None.tsx';

type Props = {
  limit: Limit | Limit<string> | null | undefined;
  /** How many of what is kept make one of what is shown: bytes in a GiB. */
  per?: number;
};

/** A limit as a list shows it, its unit in the header: ∞ for none, a number as the reader's language writes it. */
export function LimitValue({ limit, per = 1 }: Props) {
  const { language } = useText();
  if (limit === null || limit === undefined) return <None />;
  if (isUnlimited(limit)) return '∞';
  const shown = (Number(limit) / per).toLocaleString(language, { maximumFractionDigits: per === 1 ? 20 : 3 });
  return per === 1 ? shown : <span title={`${Number(limit).toLocaleString(language)} B`}>{shown}</span>;
}
