import { expect, test } from 'vitest';
import { composed, folded, holding, plainText, shortened, spellings } from '#lib/text.ts';

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

const DECOMPOSED = '홍길동 Zoë'.normalize('NFD');

test('text is composed, and has each of its spellings once', () => {
  expect(composed(DECOMPOSED)).toBe('홍길동 Zoë');
  expect(spellings('kim')).toEqual(['kim']);
  expect(spellings(DECOMPOSED)).toEqual(['홍길동 Zoë', DECOMPOSED]);
  expect(spellings('홍길동 Zoë')).toEqual(['홍길동 Zoë', DECOMPOSED]);
  // a hanja that Korean keyboards type and Unicode unifies with another
  expect(spellings('\uf914')).toEqual(['\u6a02', '\uf914']);
});

test('text is found whatever its case and Unicode form', () => {
  expect(folded('KIM@X.io')).toBe('kim@x.io');
  expect(holding('길동')(DECOMPOSED)).toBe(true);
  expect(holding('ZOË'.normalize('NFD'))('홍길동 Zoë')).toBe(true);
  expect(holding('길순')(DECOMPOSED)).toBe(false);
});
