import { compareDecimals, toDecimal } from './decimal.ts';

/** No limit, as a value of its own. Managers store it as 0, -1, null, `Infinity` or a very large number. */
export type Unlimited = { readonly unlimited: true };
export const UNLIMITED: Unlimited = { unlimited: true };

/** No limit, a count, or an exact amount as text (bytes, slots). */
export type Limit<Amount extends number | string = number> = Unlimited | Amount;

export const isUnlimited = (limit: unknown): limit is Unlimited =>
  typeof limit === 'object' && limit !== null && 'unlimited' in limit && limit.unlimited === true;

/** How a field stores "no limit". */
export type Convention = {
  /** The stored values that mean no limit; `null` also covers a value that is not stored. */
  means: 'null' | 'zero' | 'zero or less' | 'less than zero';
  /** Numbers from here on mean no limit too. */
  huge?: number;
  /** The value to write for no limit. */
  write: number | null;
};

/** Whether a stored number means no limit. */
function meansNone({ means, huge }: Convention, value: string): boolean {
  const sign = compareDecimals(value, '0');
  if (huge !== undefined && compareDecimals(value, String(huge)) >= 0) return true;
  if (means === 'zero') return sign === 0;
  if (means === 'zero or less') return sign <= 0;
  return means === 'less than zero' && sign < 0;
}

/** A stored count as a limit; null when the manager returns no value and null does not mean no limit. */
export function countFrom(convention: Convention, stored: number | null | undefined): Limit | null {
  if (stored === null || stored === undefined) return convention.means === 'null' ? UNLIMITED : null;
  return meansNone(convention, String(stored)) ? UNLIMITED : stored;
}

/** A stored amount as a limit; its digits may be text. Null as for `countFrom`. */
export function amountFrom(convention: Convention, stored: number | string | null | undefined): Limit<string> | null {
  const value = stored === null || stored === undefined ? null : toDecimal(stored);
  if (value === null) return convention.means === 'null' ? UNLIMITED : null;
  return meansNone(convention, value) ? UNLIMITED : value;
}

/** The value to store for a limit. */
export const stored = <Amount extends number | string>(
  { write }: Convention,
  limit: Limit<Amount>,
): Amount | number | null => (isUnlimited(limit) ? write : limit);
