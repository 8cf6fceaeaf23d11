import { expect, test } from 'vitest';
import { compareDecimals, decimalPlaces, plus, times, toDecimal } from '#lib/decimal.ts';
import { seeded } from './random.ts';

test.each([
  ['0.10', '0.1'],
  ['1.50', '1.5'],
  ['18.000000', '18'],
  ['8.0', '8'],
  ['.5', '0.5'],
  ['5.', '5'],
  ['-0.0', '0'],
  ['+7', '7'],
  ['1e3', '1000'],
  ['25E-2', '0.25'],
  ['1099511627776.0', '1099511627776'],
  ['9007199254740993', '9007199254740993'],
  ['00012', '12'],
])('%s is %s', (text, canonical) => expect(toDecimal(text)).toBe(canonical));

test.each(['', '.', 'abc', '1,5', '1.2.3', '0x10', 'Infinity', 'NaN', '١', '1 2', '--1', '1e', '1e99999'])(
  '%j is no number',
  text => expect(toDecimal(text)).toBeNull(),
);

test('a tenth and two tenths are three', () => {
  expect(plus('0.1', '0.2')).toBe('0.3');
  expect(plus('9007199254740993', '0.0000001')).toBe('9007199254740993.0000001');
  expect(plus('0.3', '-0.3')).toBe('0');
  expect(times('1.1', '1.1')).toBe('1.21');
  expect(times('-0.5', '2')).toBe('-1');
  expect(() => plus('x', '1')).toThrow(RangeError);
});

test('numbers are compared as numbers, whatever their length', () => {
  expect(compareDecimals('10', '9')).toBeGreaterThan(0);
  expect(compareDecimals('0.30', '0.3')).toBe(0);
  expect(compareDecimals('-1', '0')).toBeLessThan(0);
  expect(compareDecimals('9007199254740992', '9007199254740993')).toBeLessThan(0);
});

test('digits behind the point are counted without those that say nothing', () => {
  expect([decimalPlaces('1.250'), decimalPlaces('3.0'), decimalPlaces('1e-4')]).toEqual([2, 0, 4]);
});

test('a sum taken away again leaves the number, for any numbers', () => {
  const next = seeded(7);
  for (let i = 0; i < 2000; i++) {
    const some = () =>
      toDecimal(`${next() < 0.5 ? '-' : ''}${Math.floor(next() * 1e9)}.${Math.floor(next() * 1e6)}`) ?? '';
    const [a, b] = [some(), some()];
    expect(plus(plus(a, b), times(b, '-1'))).toBe(a);
    expect(compareDecimals(a, b)).toBe(-compareDecimals(b, a) + 0);
  }
});
