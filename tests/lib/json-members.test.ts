import { expect, test } from 'vitest';
import { membersOf, objectOf } from '#lib/json-members.ts';

test('the members of an object, with all digits of their numbers', () => {
  const text = ' {"a" : 1.0, "b":{"x":[1, "}",{"y":"\\"]"}]},"c\\n": 12345678901234567890 , "d":"a,b:{" } ';
  expect([...(membersOf(text) ?? [])]).toEqual([
    ['a', '1.0'],
    ['b', '{"x":[1,"}",{"y":"\\"]"}]}'],
    ['c\n', '12345678901234567890'],
    ['d', '"a,b:{"'],
  ]);
  expect(membersOf('{}')?.size).toBe(0);
});

test.each(['', '[]', 'null', '1', '"{}"', '{', '{"a":}'])('%s is no object', text => {
  expect(membersOf(text)).toBeNull();
});

test('any object is the same after it was taken apart and put together', () => {
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  const value = (depth: number): unknown => {
    const kinds = [null, true, next(1e9) / 7, `"\\{[,:]}${'\u2028é'.repeat(next(3))}`];
    if (depth === 0 || next(3) === 0) return kinds[next(kinds.length)];
    const many = Array.from({ length: next(4) }, () => value(depth - 1));
    return next(2) ? many : Object.fromEntries(many.map((one, i) => [`k"${i},`, one]));
  };
  for (let i = 0; i < 300; i++) {
    const object = Object.fromEntries(Array.from({ length: next(5) }, (_, at) => [`m${at}`, value(3)]));
    const members = membersOf(JSON.stringify(object, null, next(3)));
    expect(JSON.parse(objectOf(members ?? []))).toEqual(object);
  }
});
