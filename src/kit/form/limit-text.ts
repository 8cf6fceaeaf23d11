import { decimalPlaces, toDecimal } from '#lib/decimal.ts';
import { isUnlimited, type Limit, UNLIMITED } from '#lib/limits.ts';
import { type ByteUnit, type ByteUnits, fromBytes, toBytes } from '#lib/units.ts';

/** How forms write that there is no limit: a value of its own, never 0, blank or a large number. */
export const INFINITE = '∞';

/** What a limit counts: whole things, parts of things, or bytes in some units. */
export type Measure = 'whole' | 'decimal' | { readonly bytes: ByteUnits };

/** A limit as a form holds it: a number, a number with its unit, or ∞; empty for none that is known. */
export function formatLimit(limit: Limit | Limit<string> | null, measure: Measure): string {
  if (limit === null) return '';
  if (isUnlimited(limit)) return INFINITE;
  if (typeof measure === 'string') return String(limit);
  // nothing at all is said in the unit that people think in
  if (String(limit) === '0') return `0 ${measure.bytes[3]}`;
  // no manager limits parts of a byte, but a map of slots may hold them
  if (decimalPlaces(String(limit)) > 0) return `${limit} B`;
  const { amount, unit } = fromBytes(String(limit), measure.bytes);
  return `${amount} ${unit}`;
}

/** The number and the unit of what a form holds. */
export function splitLimit(text: string): { amount: string; unit: string } {
  const at = text.lastIndexOf(' ');
  return at < 0 ? { amount: text, unit: '' } : { amount: text.slice(0, at), unit: text.slice(at + 1) };
}

/** The exact limit that a form holds, in whole bytes where it counts bytes; null for what is none. */
export function parseLimit(text: string, measure: Measure): Limit<string> | null {
  if (text === INFINITE) return UNLIMITED;
  if (typeof measure === 'string') {
    const typed = text.trim();
    const pattern = measure === 'whole' ? /^\d{1,30}$/ : /^\d{1,30}(\.\d{1,30})?$/;
    return pattern.test(typed) ? toDecimal(typed) : null;
  }
  const { amount, unit } = splitLimit(text);
  const known = measure.bytes.find(one => one === unit) as ByteUnit | undefined;
  return known && /^\s*\d{1,30}(\.\d{1,30})?\s*$/.test(amount) ? toBytes(amount, known) : null;
}
