import { expect, test } from 'vitest';
import { contrast } from './contrast.ts';

test('contrast is what WCAG says of colours whose contrast is known', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
  expect(contrast('#123456', '#123456')).toBe(1);
});

test('a colour in another notation is not taken for a dark one', () => {
  expect(() => contrast('rgb(0 0 0 / 50%)', '#ffffff')).toThrow('is no colour');
});
