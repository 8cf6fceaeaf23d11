import { decimalPlaces, toDecimal } from '#lib/decimal.ts';
import { isUnlimited, type Limit, UNLIMITED } from '#lib/limits.ts';
import { typedNumber } from '#lib/typed-number.ts';
import { type ByteUnit, type ByteUnits, fromBytes, toBytes } from '#lib/units.ts';

/** How forms write "no limit": a value of its own, never 0, blank or a large number. */
export const INFINITE = '∞';

/** What a limit counts: whole numbers, decimals, or bytes in some units. */
export type Measure = 'whole' | 'decimal' | { readonly bytes: ByteUnits };

/** A limit as a form holds it: a number, a number with its unit, or ∞; empty where the limit is not known. */
export function formatLimit(limit: Limit | Limit<string> | null, measure: Measure): string {
  if (limit === null) return '';
  if (isUnlimited(limit)) return INFINITE;
  if (typeof measure === 'string') return String(limit);
  // zero has the unit that people use most
  if (String(limit) === '0') return `0 ${measure.bytes[3]}`;
  // no manager limits fractions of a byte, but a map of slots may hold one
  if (decimalPlaces(String(limit)) > 0) return `${limit} B`;
  const { amount, unit } = fromBytes(String(limit), measure.bytes);
  return `${amount} ${unit}`;
}

/** The number and the unit of what a form holds. */
export function splitLimit(text: string): { amount: string; unit: string } {
  const at = text.lastIndexOf(' ');
  return at < 0 ? { amount: text, unit: '' } : { amount: text.slice(0, at), unit: text.slice(at + 1) };
}

/** A number with a unit beside it, as a person typed it: `16gib` is 16 and GiB. Null where no unit of the measure is typed. */
export function typedUnit(text: string, units: ByteUnits): { amount: string; unit: ByteUnit } | null {
  const typed = typedNumber(text);
  if ('fault' in typed || typed.unit === null) return null;
  const { value: amount, unit: name } = typed;
  const unit = units.find(one => one.toLowerCase() === name.toLowerCase());
  return unit ? { amount, unit } : null;
}

/** Digits of a number, at most, before and after the point. */
const AMOUNT = /^\d{1,30}(\.\d{1,30})?$/;

/** The exact limit that a form holds, in whole bytes where it counts bytes; null for a text that is not a limit. */
export function parseLimit(text: string, measure: Measure): Limit<string> | null {
  if (text === INFINITE) return UNLIMITED;
  if (typeof measure === 'string') {
    const value = plainNumber(text);
    const fits = value !== null && AMOUNT.test(value) && (measure === 'decimal' || !value.includes('.'));
    return fits ? toDecimal(value) : null;
  }
  const { amount, unit } = splitLimit(text);
  const typed = typedUnit(amount, measure.bytes);
  const value = typed?.amount ?? plainNumber(amount);
  const known = typed?.unit ?? measure.bytes.find(one => one === unit);
  return known && value !== null && AMOUNT.test(value) ? toBytes(value, known) : null;
}

/** The digits of a number that was typed without a unit; null for any other text. */
function plainNumber(text: string): string | null {
  const typed = typedNumber(text);
  return 'fault' in typed || typed.unit !== null ? null : typed.value;
}
