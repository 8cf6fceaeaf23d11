import type { Decimal } from './decimal.ts';
import { formatBytes, STORAGE_UNITS } from './units.ts';

/** Bytes in the largest unit in which they are at least one, to three digits. The result is rounded: do not calculate with it. */
export function bytesInShort(bytes: number, language: string): string {
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), STORAGE_UNITS.length - 1);
  const amount = bytes / 1000 ** step;
  return `${amount.toLocaleString(language, { maximumSignificantDigits: 3 })} ${STORAGE_UNITS[step]}`;
}

/** The exact size: `12.5 TB`, or where that would have many digits `≈ 5 GB (5,000,003,584 B)`. */
export function exactSize(bytes: Decimal, language: string): string {
  const text = formatBytes(bytes, STORAGE_UNITS);
  if (text.length <= 10) return text;
  return `≈ ${bytesInShort(Number(bytes), language)} (${BigInt(bytes).toLocaleString(language)} B)`;
}
