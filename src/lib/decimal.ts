import Big from 'big.js';

/**
 * An exact decimal number as text, for amounts that a double would round: 0.1 + 0.2 is 0.3, and a petabyte keeps every
 * byte. The canonical text has no exponent, no `+`, and no leading or trailing zeros.
 */
export type Decimal = string;

/** Four digits of exponent at most: a longer one would make a text of millions of zeros. */
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,4})?$/i;

function read(text: string): Big | null {
  const plain = text.trim();
  return NUMBER.test(plain) ? new Big(plain.replace(/^\+/, '')) : null;
}

/** @throws RangeError when the text is not a number. */
function exact(value: Decimal): Big {
  const number = read(value);
  if (!number) throw new RangeError(`not a decimal number: ${value}`);
  return number;
}

const textOf = (number: Big): Decimal => (number.eq(0) ? '0' : number.toFixed());

/** The number in canonical form; null when the value is not a number. `8.0`, `1e3` and `.5` are numbers. */
export function toDecimal(value: string | number): Decimal | null {
  const number = read(String(value));
  return number && textOf(number);
}

/** The sum. @throws RangeError when one of them is not a number. */
export const plus = (a: Decimal, b: Decimal): Decimal => textOf(exact(a).plus(exact(b)));

/** The product. @throws RangeError when one of them is not a number. */
export const times = (a: Decimal, b: Decimal): Decimal => textOf(exact(a).times(exact(b)));

/** Negative, zero or positive, as `a` is less than, equal to or greater than `b`. @throws RangeError when one of them is not a number. */
export const compareDecimals = (a: Decimal, b: Decimal): number => exact(a).cmp(exact(b));

/** The number of digits after the decimal point. @throws RangeError when the value is not a number. */
export const decimalPlaces = (value: Decimal): number => /\.(\d+)/.exec(textOf(exact(value)))?.[1]?.length ?? 0;
