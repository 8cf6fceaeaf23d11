import { expect, test } from 'vitest';
import { parseJson } from '#lib/json.ts';

test('whole numbers that a double holds exactly come as numbers', () => {
  expect(parseJson('[0, -1, 9007199254740991, -9007199254740991]')).toEqual([
    0,
    -1,
    Number.MAX_SAFE_INTEGER,
    Number.MIN_SAFE_INTEGER,
  ]);
});

test('whole numbers that a double would round come as their exact digits', () => {
  expect(parseJson('{"used": 9007199254740993, "owed": -9007199254740993}')).toEqual({
    used: '9007199254740993',
    owed: '-9007199254740993',
  });
  expect(parseJson('18446744073709551615')).toBe('18446744073709551615');
});

test('byte counts that the manager writes as floats come as whole numbers', () => {
  expect(parseJson('{"quota": 1099511627776.0}')).toEqual({ quota: 1099511627776 });
  expect(parseJson('{"quota": 9007199254740993.0}')).toEqual({ quota: '9007199254740993' });
  expect(parseJson('{"quota": 9007199254740991.0}')).toEqual({ quota: Number.MAX_SAFE_INTEGER });
});

test('long fractions and powers of ten are read as JSON.parse reads them', () => {
  const text = '[0.1234567890123456789, -2.5, 1e300, 12345678901234567890.5, 1234567890123456789e3]';
  expect(parseJson(text)).toEqual(JSON.parse(text));
});

test('digits inside text stay text, a long number beside them or not', () => {
  expect(parseJson('{"email": "12345678901234567890@example.com"}')).toEqual({
    email: '12345678901234567890@example.com',
  });
  expect(parseJson('{"name": "say \\"9007199254740993\\"", "size": 9007199254740993}')).toEqual({
    name: 'say "9007199254740993"',
    size: '9007199254740993',
  });
});

test('a long number changes nothing about what stands around it', () => {
  const around =
    '"a": [1, [true, false, null, {"한글": "\\u00e9\\n\\ud83d\\ude00", "": {}}], []], "__proto__": {"x": 1}';
  const read = parseJson(`{${around}, "size": 9007199254740993}`) as Record<string, unknown>;
  const { size, ...rest } = read;
  expect(size).toBe('9007199254740993');
  expect(rest.a).toEqual(JSON.parse(`{${around}}`).a);
  expect(Object.keys(read)).toEqual(['a', '__proto__', 'size']);
  expect(read.x).toBeUndefined();
});

test.each(['', '{', '[1,]', 'undefined', '<!doctype html>', '{"size": 9007199254740993', '[9007199254740993,]'])(
  '%j is no JSON',
  text => {
    expect(() => parseJson(text)).toThrow(SyntaxError);
  },
);
