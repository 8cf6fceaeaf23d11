import { MOST_BYTES } from '#api/quota-scopes.ts';
import { type Measure, parseLimit, splitLimit } from '#kit/form/limit-text.ts';
import { compareDecimals, type Decimal } from '#lib/decimal.ts';
import { isUnlimited, type Limit } from '#lib/limits.ts';
import { STORAGE_UNITS } from '#lib/units.ts';

/** The units of a typed quota: decimal, as the manager counts. */
export const QUOTA: Measure = { bytes: STORAGE_UNITS };

/** Whether no number was typed. */
export const isUntold = (text: string): boolean => splitLimit(text).amount.trim() === '';

/** Whether more bytes were typed than there may be. */
export function isAbove(text: string, most: Decimal = MOST_BYTES): boolean {
  const limit = parseLimit(text, QUOTA);
  return limit !== null && !isUnlimited(limit) && compareDecimals(limit, most) > 0;
}

/** The quota that was typed, in bytes; null where nothing was typed, or where it is not a valid quota. */
export function quotaOf(text: string): Limit<Decimal> | null {
  const limit = isUntold(text) ? null : parseLimit(text, QUOTA);
  if (limit === null || isUnlimited(limit)) return limit;
  return compareDecimals(limit, '1') >= 0 && compareDecimals(limit, MOST_BYTES) <= 0 ? limit : null;
}

/** Whether a typed limit is less than what is used already. */
export function isBelow(text: string, used: Decimal | null): boolean {
  const typed = quotaOf(text);
  return typed !== null && !isUnlimited(typed) && used !== null && compareDecimals(typed, used) < 0;
}
