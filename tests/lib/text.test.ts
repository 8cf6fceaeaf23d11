import { expect, test } from 'vitest';
import { plainText, shortened } from '#lib/text.ts';

test('a long id keeps its beginning and its end', () => {
  const short = shortened('AKIAIOSFODNN7EXAMPLE');
  expect(short).toHaveLength(15);
  expect(short).toBe('AKIAIOS…EXAMPLE');
  expect(shortened('f38dea23-50fa-42a0-b5ae-338f5f4693f4', 9)).toBe('f38d…93f4');
});

test('an id that would only lose a letter or none stays whole', () => {
  expect(shortened('')).toBe('');
  expect(shortened('0123456789abcde')).toBe('0123456789abcde');
  expect(shortened('0123456789abcdef')).toBe('0123456789abcdef');
  expect(shortened('0123456789abcdefg')).toHaveLength(15);
});

test.each([
  ['\u202e', '\\u202e'],
  ['\u2066', '\\u2066'],
  ['\u2069', '\\u2069'],
  ['\u200f', '\\u200f'],
  ['\u200b', '\\u200b'],
  ['\u2060', '\\u2060'],
  ['\ufeff', '\\ufeff'],
  ['\u0000', '\\u0000'],
  ['\u001b', '\\u001b'],
  ['\u0085', '\\u0085'],
])('%j, which nobody sees, is shown as its code', (char, code) => {
  expect(plainText(`admin${char}nimda`)).toBe(`admin${code}nimda`);
});

test('a name of two lines is one line', () => {
  expect(plainText('Kim\tMin\r\nsu')).toBe('Kim Min  su');
});

test('what people write stays as it is: scripts of both directions, accents, emoji of several parts', () => {
  const names = ['김민수', 'شاهین', 'José', 'Jose\u0301', '👩‍🔬', '🇰🇷', 'a b', 'x\u00a0y'];
  expect(names.map(plainText)).toEqual(names);
});
