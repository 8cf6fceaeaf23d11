import { STORAGE_UNITS } from '#lib/units.ts';

/** Bytes in the largest unit in which they are at least one, to three digits: for reading, not for reckoning. */
export function bytesInShort(bytes: number, language: string): string {
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), STORAGE_UNITS.length - 1);
  const amount = bytes / 1000 ** step;
  return `${amount.toLocaleString(language, { maximumSignificantDigits: 3 })} ${STORAGE_UNITS[step]}`;
}
