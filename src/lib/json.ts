import { parse } from 'lossless-json';

/** Digits that a double may not hold exactly: 16 and more in a row. */
const LONG_DIGITS = /\d{16}/;

/** What a whole number of any size becomes: a number where that is exact, its digits where it is not. */
function exactNumber(text: string): number | string {
  const value = Number(text);
  const whole = /^-?\d+(?:\.0+)?$/.exec(text);
  return whole && !Number.isSafeInteger(value) ? text.replace(/\.0+$/, '') : value;
}

/**
 * Reads JSON text as `JSON.parse` does, save that whole numbers beyond 2^53 come back as exact digits in a string
 * instead of a rounded number: byte counts of storage volumes can be that long.
 * @throws SyntaxError when the text is no JSON.
 */
export function parseJson(text: string): unknown {
  if (!LONG_DIGITS.test(text)) return JSON.parse(text);
  return parse(text, undefined, { parseNumber: exactNumber });
}
