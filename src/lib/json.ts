import { parse } from 'lossless-json';

/** A number of 16 or more digits: a double may not hold it exactly. Ids in texts have as many. */
const LONG_DIGITS = /(?:^|[[:,])\s*-?\d{16}/;

/** A whole number as a number if a double holds it exactly, otherwise as its digits. */
function exactNumber(text: string): number | string {
  const value = Number(text);
  const whole = /^-?\d+(?:\.0+)?$/.exec(text);
  return whole && !Number.isSafeInteger(value) ? text.replace(/\.0+$/, '') : value;
}

/**
 * Reads JSON text as `JSON.parse` does, but returns whole numbers beyond 2^53 as a string of exact digits: byte counts
 * of storage volumes can be that long.
 * @throws SyntaxError when the text is not JSON.
 */
export function parseJson(text: string): unknown {
  if (!LONG_DIGITS.test(text)) return JSON.parse(text);
  return parse(text, undefined, { parseNumber: exactNumber });
}
