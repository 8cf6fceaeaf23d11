import { describe, expect, test } from 'vitest';
import { formatLimit, INFINITE, type Measure, parseLimit, splitLimit } from '#kit/form/limit-text.ts';
import { limitFault } from '#kit/form/number-fault.ts';
import { UNLIMITED } from '#lib/limits.ts';
import { MEMORY_UNITS, STORAGE_UNITS } from '#lib/units.ts';
import { dice } from '../lib/random.ts';

const memory: Measure = { bytes: MEMORY_UNITS };
const storage: Measure = { bytes: STORAGE_UNITS };

test('a limit stands in a form as a number with its unit, or as ∞', () => {
  expect(formatLimit('17179869184', memory)).toBe('16 GiB');
  expect(formatLimit('1024000000000', storage)).toBe('1.024 TB');
  expect(formatLimit('0', memory)).toBe('0 GiB');
  expect(formatLimit('1.5', memory)).toBe('1.5 B'); // of a slot that a policy names and nobody knows
  expect(formatLimit(5, 'whole')).toBe('5');
  expect(formatLimit('0.3', 'decimal')).toBe('0.3');
  expect(formatLimit(UNLIMITED, memory)).toBe(INFINITE);
  expect(formatLimit(null, 'whole')).toBe('');
});

describe.each([
  ['memory', memory],
  ['storage', storage],
  ['whole things', 'whole'],
  ['parts', 'decimal'],
] as const)('%s', (_, measure) => {
  test('what was written is read as the very limit, for any limit', () => {
    const { below, one } = dice(11);
    const digits = (most: number) => Array.from({ length: 1 + below(most) }, () => below(10)).join('');
    const canonical = (text: string) => text.replace(/^0+(?=\d)/, '');
    const amounts = {
      whole: () => canonical(digits(18)),
      decimal: () => `${canonical(digits(9))}.${digits(6)}`.replace(/\.?0+$/, '') || '0',
      bytes: () => (BigInt(1 + below(4000)) * one([1n, 1024n, 1000n]) ** BigInt(below(5))).toString(),
    };
    for (let i = 0; i < 3000; i++) {
      const kind = typeof measure === 'string' ? measure : one(['bytes', 'whole'] as const);
      const limit = below(20) === 0 ? UNLIMITED : amounts[kind]();
      expect(parseLimit(formatLimit(limit, measure), measure)).toEqual(limit);
    }
  });

  test.each(['', ' ', '-1', '1e3', 'abc', '1,5', '1 024', '0x10', 'Infinity', 'NaN', '.', '∞ ∞', '5 XB'])(
    '%j is no limit',
    text => {
      expect(parseLimit(text, measure)).toBeNull();
      expect(parseLimit(`${text} GiB`, measure)).toBeNull();
    },
  );
});

test('parts of a byte are no limit, nor is a unit of another kind', () => {
  expect(parseLimit('0.3 B', memory)).toBeNull();
  expect(parseLimit('1.5 KiB', memory)).toBe('1536');
  expect(parseLimit('1 GB', memory)).toBeNull();
  expect(parseLimit('1 GiB', storage)).toBeNull();
  expect(parseLimit('16', memory)).toBeNull();
  expect(parseLimit('1.5', 'whole')).toBeNull();
});

test('a unit typed beside the number is taken before the unit that is chosen', () => {
  expect(parseLimit('16 GiB MiB', memory)).toBe(String(16 * 1024 ** 3));
  expect(parseLimit('16gib MiB', memory)).toBe(String(16 * 1024 ** 3));
  expect(parseLimit('16 GB MiB', memory)).toBeNull();
  expect(parseLimit('16 GiB', 'whole')).toBeNull();
});

test('full-width digits are digits', () => {
  expect(parseLimit('１６', 'whole')).toBe('16');
  expect(parseLimit('１．５ GiB', memory)).toBe(String(1.5 * 1024 ** 3));
});

test.each([
  ['1,024', 'whole', 'form.separator'],
  ['1,5 GiB', memory, 'form.separator'],
  ['1 024 GiB', memory, 'form.separator'],
  ['-1', 'whole', 'form.limit'],
  ['1e5 GiB', memory, 'form.limit'],
] as const)('%s is wrong: %j %s', (input, measure, fault) => {
  expect(limitFault(measure)({ input })).toBe(fault);
});

test('0.1 and 0.2 stay what they are', () => {
  expect(parseLimit('0.30', 'decimal')).toBe('0.3');
  expect(parseLimit(' 0.1 ', 'decimal')).toBe('0.1');
});

test('what was typed stays as it was typed', () => {
  expect(splitLimit('1,5 GiB')).toEqual({ amount: '1,5', unit: 'GiB' });
  expect(splitLimit(' 16 GiB')).toEqual({ amount: ' 16', unit: 'GiB' });
  expect(splitLimit(' GiB')).toEqual({ amount: '', unit: 'GiB' });
});
