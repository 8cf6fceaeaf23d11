import { describe, expect, it } from 'vitest';
import { typedNumber } from '#lib/typed-number.ts';

describe('typedNumber', () => {
  it.each([
    ['16', '16', null],
    [' 16 ', '16', null],
    ['\ufeff16\u00a0', '16', null],
    ['1.5', '1.5', null],
    ['.5', '0.5', null],
    ['5.', '5', null],
    ['+3', '3', null],
    ['-1', '-1', null],
    ['１６', '16', null],
    ['１．５', '1.5', null],
    ['－１', '-1', null],
    ['16 GiB', '16', 'GiB'],
    ['16GiB', '16', 'GiB'],
    ['１６　ＧｉＢ', '16', 'GiB'],
    ['1.5 tb', '1.5', 'tb'],
    ['3개', '3', '개'],
    ['123456789012345678901234567890', '123456789012345678901234567890', null],
  ])('reads %j', (text, value, unit) => {
    expect(typedNumber(text)).toEqual({ value, unit });
  });

  it.each([
    '1,5',
    '1,024',
    '1，024',
    '1 024',
    '1\u202f024',
    '1.024.000',
    '1.024,5',
    "1'024",
    '1_024',
    '1,024 GiB',
    '1 024 GiB',
    ',5',
  ])('says that %j has a separator', text => {
    expect(typedNumber(text)).toEqual({ fault: 'separator' });
  });

  it.each(['', ' ', '-', '.', ',', 'GiB', '1e5', '1e-5', '0x10', '10²', '½', '∞', '1..2x3', '16 GiB 2', '1/2', '5%'])(
    'does not take %j for a number',
    text => {
      expect(typedNumber(text)).toEqual({ fault: 'not-a-number' });
    },
  );
});
