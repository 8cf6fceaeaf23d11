/**
 * Exact decimal numbers as text, for amounts that a double would round: 0.1 + 0.2 is 0.3, and every byte of a petabyte
 * counts. The canonical text has no exponent, no sign but `-`, no zero that says nothing.
 */
export type Decimal = string;

/** A whole number of `10^-scale`. */
type Scaled = { digits: bigint; scale: number };

const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,4}))?$/i;

function scaledOf(text: string): Scaled | null {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = NUMBER.exec(text.trim()) ?? [];
  if (whole === '' && fraction === '') return null;
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(`${whole}${fraction}`) * (sign === '-' ? -1n : 1n);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

function textOf({ digits, scale }: Scaled): Decimal {
  const plain = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  const whole = plain.slice(0, plain.length - scale);
  const fraction = plain.slice(plain.length - scale).replace(/0+$/, '');
  const text = fraction ? `${whole}.${fraction}` : whole;
  return digits < 0n ? `-${text}` : text;
}

/** The number that a text or a number says, in canonical form; null for what is none. `8.0`, `1e3` and `.5` are. */
export function toDecimal(value: string | number): Decimal | null {
  const scaled = scaledOf(String(value));
  return scaled && textOf(scaled);
}

const exact = (value: Decimal): Scaled => {
  const scaled = scaledOf(value);
  if (!scaled) throw new RangeError(`no decimal number: ${value}`);
  return scaled;
};

/** Both numbers in the smaller of their units. */
function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const [left, right] = [exact(a), exact(b)];
  const scale = Math.max(left.scale, right.scale);
  const raised = (one: Scaled) => one.digits * 10n ** BigInt(scale - one.scale);
  return [raised(left), raised(right), scale];
}

/** The sum. @throws RangeError for what is no number. */
export function plus(a: Decimal, b: Decimal): Decimal {
  const [left, right, scale] = aligned(a, b);
  return textOf({ digits: left + right, scale });
}

/** The product. @throws RangeError for what is no number. */
export function times(a: Decimal, b: Decimal): Decimal {
  const [left, right] = [exact(a), exact(b)];
  return textOf({ digits: left.digits * right.digits, scale: left.scale + right.scale });
}

/** Negative, zero or positive, as `a` is less than, equal to or more than `b`. @throws RangeError for what is no number. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const [left, right] = aligned(a, b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Digits behind the point. @throws RangeError for what is no number. */
export const decimalPlaces = (value: Decimal): number => /\.(\d+)/.exec(textOf(exact(value)))?.[1]?.length ?? 0;
