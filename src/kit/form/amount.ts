import * as z from 'zod/mini';
import type { PlainKey } from '#i18n/messages.ts';
import { compareDecimals } from '#lib/decimal.ts';
import { isUnlimited } from '#lib/limits.ts';
import { type Measure, parseLimit, splitLimit } from './limit-text.ts';
import { limitFault } from './number-fault.ts';

/** The values that an amount of a form may have. */
export type AmountRange = {
  measure: Measure;
  /** The smallest number; 0 if not given. */
  least?: string;
  /** The largest number; null for any. */
  most?: string | null;
  /** Whether it can be unlimited. */
  endless?: boolean;
  /** Whether the field can be left empty; it must be filled in if not given. */
  empty?: boolean;
};

/** Whether no number stands in a field of an amount. */
export const isEmptyAmount = (text: string, measure: Measure): boolean =>
  (typeof measure === 'string' ? text : splitLimit(text).amount).trim() === '';

/** Whether a text is an amount in the range. */
export function isWithin(text: string, range: AmountRange): boolean {
  const { measure, least = '0', most = null, endless = false, empty = false } = range;
  if (isEmptyAmount(text, measure)) return empty;
  const amount = parseLimit(text, measure);
  if (amount === null) return false;
  if (isUnlimited(amount)) return endless;
  return compareDecimals(amount, least) >= 0 && (most === null || compareDecimals(amount, most) <= 0);
}

/** The zod rule of an amount. `fault` is the message for what is not in the range; an empty field is `form.required`. */
export function amountRule(range: AmountRange, fault: PlainKey): z.ZodMiniType {
  const { measure, empty = false } = range;
  return z.string().check(
    z.refine(text => empty || !isEmptyAmount(text, measure), { error: 'form.required' }),
    z.refine(text => isWithin(text, { ...range, empty: true }), { error: limitFault(measure, fault) }),
  );
}
