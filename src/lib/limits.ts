import { compareDecimals, toDecimal } from './decimal.ts';

/** That there is no limit: a value of its own, which managers write as 0, -1, null, `Infinity` or a very large number. */
export type Unlimited = { readonly unlimited: true };
export const UNLIMITED: Unlimited = { unlimited: true };

/** A limit: none, a count, or an exact amount as text (bytes, slots). */
export type Limit<Amount extends number | string = number> = Unlimited | Amount;

export const isUnlimited = (limit: unknown): limit is Unlimited =>
  typeof limit === 'object' && limit !== null && 'unlimited' in limit && limit.unlimited === true;

/** How a stored number says that there is no limit, and how to write that. */
export type Convention = {
  /** Whether a stored value means that there is none; null stands for what is not stored. */
  means: 'null' | 'zero' | 'zero or less' | 'less than zero';
  /** From here on a number is as good as none. */
  huge?: number;
  /** What is written for none. */
  write: number | null;
};

/** Whether a stored number means that there is no limit. */
function meansNone({ means, huge }: Convention, value: string): boolean {
  const sign = compareDecimals(value, '0');
  if (huge !== undefined && compareDecimals(value, String(huge)) >= 0) return true;
  if (means === 'zero') return sign === 0;
  if (means === 'zero or less') return sign <= 0;
  return means === 'less than zero' && sign < 0;
}

/** A stored count as a limit; null where the manager tells none although null does not mean that there is none. */
export function countFrom(convention: Convention, stored: number | null | undefined): Limit | null {
  if (stored === null || stored === undefined) return convention.means === 'null' ? UNLIMITED : null;
  return meansNone(convention, String(stored)) ? UNLIMITED : stored;
}

/** A stored amount, whose digits may be text, as a limit; null as for counts. */
export function amountFrom(convention: Convention, stored: number | string | null | undefined): Limit<string> | null {
  const value = stored === null || stored === undefined ? null : toDecimal(stored);
  if (value === null) return convention.means === 'null' ? UNLIMITED : null;
  return meansNone(convention, value) ? UNLIMITED : value;
}

/** What to store for a limit. */
export const stored = <Amount extends number | string>(
  { write }: Convention,
  limit: Limit<Amount>,
): Amount | number | null => (isUnlimited(limit) ? write : limit);
