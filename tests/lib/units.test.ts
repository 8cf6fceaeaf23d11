import { describe, expect, test } from 'vitest';
import {
  bytesFromManager,
  formatBytes,
  fromBytes,
  MEMORY_UNITS,
  parseBytes,
  STORAGE_UNITS,
  toBytes,
} from '#lib/units.ts';
import { seeded } from './random.ts';

test('memory counts in powers of 1024, storage in powers of 1000', () => {
  expect(toBytes('1', 'KiB')).toBe('1024');
  expect(toBytes('1.5', 'GiB')).toBe('1610612736');
  expect(toBytes('1', 'PiB')).toBe('1125899906842624');
  expect(toBytes('1', 'kB')).toBe('1000');
  expect(toBytes('1024', 'GB')).toBe('1024000000000');
  expect(toBytes('2.5', 'PB')).toBe('2500000000000000');
  expect(toBytes('7', 'B')).toBe('7');
});

test.each([
  ['0.3', 'B'],
  ['0.0001', 'KiB'],
  ['-1', 'GB'],
  ['', 'GB'],
  ['1,5', 'GB'],
  ['abc', 'MiB'],
] as const)('%j %s is no amount of bytes', (amount, unit) => expect(toBytes(amount, unit)).toBeNull());

test('bytes are said in the largest unit that says them exactly in few digits', () => {
  expect(formatBytes('17179869184', MEMORY_UNITS)).toBe('16 GiB');
  expect(formatBytes('1610612736', MEMORY_UNITS)).toBe('1.5 GiB');
  expect(formatBytes('1073741825', MEMORY_UNITS)).toBe('1073741825 B');
  expect(formatBytes('0', MEMORY_UNITS)).toBe('0 B');
  expect(formatBytes('1099511627776', MEMORY_UNITS)).toBe('1 TiB');
  expect(formatBytes('1099511627776', STORAGE_UNITS)).toBe('1099511627776 B');
  expect(formatBytes('100000000000', STORAGE_UNITS)).toBe('100 GB');
  expect(formatBytes('999', STORAGE_UNITS)).toBe('999 B');
  expect(fromBytes('1234000', STORAGE_UNITS)).toEqual({ amount: '1.234', unit: 'MB' });
  expect(formatBytes('9007199254740993', STORAGE_UNITS)).toBe('9007199254740993 B');
});

describe.each([
  ['memory', MEMORY_UNITS],
  ['storage', STORAGE_UNITS],
] as const)('%s', (_, units) => {
  test('what was said is read as the very bytes, for any bytes', () => {
    const next = seeded(units.length + units[1].length);
    for (let i = 0; i < 5000; i++) {
      const unit = units[Math.floor(next() * units.length)] ?? 'B';
      const amount = next() < 0.5 ? String(Math.floor(next() * 2000)) : (next() * 4000).toFixed(Math.floor(next() * 4));
      const bytes = toBytes(amount, unit) ?? String(Math.floor(next() * Number.MAX_SAFE_INTEGER));
      expect(parseBytes(formatBytes(bytes, units))).toBe(bytes);
      const { amount: again, unit: into } = fromBytes(bytes, units);
      expect(toBytes(again, into)).toBe(bytes);
    }
  });
});

test('text that was not said here is no amount', () => {
  for (const text of ['', '5', '5 XB', 'GiB', '1 gib', '1..5 GiB', '5 GiB more']) expect(parseBytes(text)).toBeNull();
});

test.each([
  ['1073741824', '1073741824'],
  ['1g', '1073741824'],
  ['16G', '17179869184'],
  ['1.5GiB', '1610612736'],
  ['512mib', '536870912'],
  ['2 kbytes', '2048'],
  [8.0, '8'],
  ['8.0', '8'],
  ['1t', '1099511627776'],
  [1099511627776, '1099511627776'],
])('the manager’s %j is %s bytes', (value, bytes) => expect(bytesFromManager(value)).toBe(bytes));

test.each(['', '1.5', 'abc', 'Infinity', '1x', 'g', '0.0001k'])('%j is no amount of the manager’s', text =>
  expect(bytesFromManager(text)).toBeNull(),
);
