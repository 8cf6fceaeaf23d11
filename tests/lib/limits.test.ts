import { expect, test } from 'vitest';
import { amountFrom, type Convention, countFrom, isUnlimited, stored, UNLIMITED } from '#lib/limits.ts';

const zero: Convention = { means: 'zero', write: 0 };
const none: Convention = { means: 'null', write: null };
const huge: Convention = { means: 'zero or less', huge: 1_000_000, write: 1_000_000 };
const negative: Convention = { means: 'less than zero', write: -1 };

test('what a stored number means is a matter of its field', () => {
  expect([0, 1, -1].map(value => countFrom(zero, value))).toEqual([UNLIMITED, 1, -1]);
  expect([0, -1, 5, 999_999, 1_000_000, 2_147_483_647].map(value => countFrom(huge, value))).toEqual([
    UNLIMITED,
    UNLIMITED,
    5,
    999_999,
    UNLIMITED,
    UNLIMITED,
  ]);
  expect([0, -1, 7].map(value => countFrom(negative, value))).toEqual([0, UNLIMITED, 7]);
  expect([null, 0, 3].map(value => countFrom(none, value))).toEqual([UNLIMITED, 0, 3]);
});

test('what is not told is no limit only where that is how none is said', () => {
  expect(countFrom(zero, null)).toBeNull();
  expect(countFrom(zero, undefined)).toBeNull();
  expect(amountFrom(zero, null)).toBeNull();
  expect(amountFrom(none, null)).toBe(UNLIMITED);
});

test('amounts keep every digit', () => {
  expect(amountFrom(zero, '9007199254740993')).toBe('9007199254740993');
  expect(amountFrom(zero, 1099511627776)).toBe('1099511627776');
  expect(amountFrom({ means: 'zero or less', write: -1 }, -1)).toBe(UNLIMITED);
});

test('no limit is written as the field writes it, and read as none again', () => {
  for (const convention of [zero, none, huge, negative]) {
    expect(countFrom(convention, stored<number>(convention, UNLIMITED))).toBe(UNLIMITED);
    expect(countFrom(convention, stored(convention, 12))).toBe(12);
  }
  expect(isUnlimited(UNLIMITED)).toBe(true);
  expect(isUnlimited(0)).toBe(false);
  expect(isUnlimited(null)).toBe(false);
  expect(isUnlimited({ system: true })).toBe(false);
});
