/** A number as a person typed it: its plain digits with `.` as the decimal point, and the unit after it as typed. */
export type TypedNumber = { value: string; unit: string | null };

/** `separator`: digits are grouped, or the decimal point is a comma, so that the text has more than one reading. */
export type NumberFault = { fault: 'separator' | 'not-a-number' };

const NUMBER = /^([+-]?)(\d+\.?\d*|\.\d+)\s*(\p{L}*)$/u;

/** Digits with anything between them that some country groups digits with, or writes as the decimal point. */
const SEPARATED = /^[+-]?(?=\D*\d)[\d\s.,'’_·٬٫]*\p{L}*$/u;

/**
 * Reads a number as people type it: `16`, `1.5`, `１６`, `16 GiB`. Full-width characters count as their ASCII forms.
 * A separator is a fault, since `1,024` is 1024 in one country and about 1 in another. An exponent is not a number here.
 */
export function typedNumber(text: string): TypedNumber | NumberFault {
  const plain = toHalfWidth(text).trim();
  const [, sign = '', digits = '', unit = ''] = NUMBER.exec(plain) ?? [];
  if (digits !== '') return { value: `${sign === '-' ? '-' : ''}${completed(digits)}`, unit: unit || null };
  return { fault: SEPARATED.test(plain) ? 'separator' : 'not-a-number' };
}

/** `.5` as `0.5`, `5.` as `5`. */
const completed = (digits: string) => digits.replace(/^\./, '0.').replace(/\.$/, '');

/** Full-width characters as ASCII. Not by NFKC, which also reads `10²` as `102`. */
const toHalfWidth = (text: string) =>
  text.replace(/[\uff01-\uff5e]/g, char => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

/** The largest number in the manager's integer columns. */
const INT32 = 2_147_483_647;

/** The whole number from 0 to 2,147,483,647 that a person typed; null for any other text. */
export function typedWhole(text: string): number | null {
  const typed = typedNumber(text);
  if ('fault' in typed || typed.unit !== null || !/^\d{1,10}$/.test(typed.value)) return null;
  return Number(typed.value) <= INT32 ? Number(typed.value) : null;
}

/** The same of a text that a rule has checked. @throws RangeError for any other text. */
export function wholeOf(text: string): number {
  const whole = typedWhole(text);
  if (whole === null) throw new RangeError(`not a whole number: ${text}`);
  return whole;
}

/** Whether the only fault of a number is that its digits are grouped, or that its decimal point is a comma. */
export function hasSeparators(text: string): boolean {
  const typed = typedNumber(text);
  return 'fault' in typed && typed.fault === 'separator';
}
