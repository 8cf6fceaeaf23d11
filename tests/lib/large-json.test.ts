import { expect, test } from 'vitest';
import { parseLargeJson } from '#lib/large-json.ts';

const answer = (items: readonly unknown[], more: object = {}) => JSON.stringify({ data: { items }, ...more });
const many = (item: (index: number) => unknown) => Array.from({ length: 8000 }, (_, index) => item(index));

test.each([
  ['objects', many(index => ({ id: index, labels: [{ key: 'a,b', value: '],}' }], none: null }))],
  ['texts with quotes and backslashes', many(index => ({ text: `\\" \\\\ ${index} "[{`, end: 'x\\' }))],
  ['numbers', many(index => 10_000_000 + index)],
  ['lists', many(index => [index, [], {}, [[`${index}`]]])],
])('a long list of %s is read as at once', async (_, items) => {
  const text = answer(items, { errors: null });
  expect(text.length).toBeGreaterThan(70_000);
  expect(await parseLargeJson(text)).toEqual(JSON.parse(text));
  const spaced = JSON.stringify({ data: { items }, errors: [{ message: 'x' }] }, null, 1);
  expect(await parseLargeJson(spaced)).toEqual(JSON.parse(spaced));
});

test.each([
  answer([]),
  '{"data":{"items":null}}',
  '{"data":null,"errors":[]}',
  JSON.stringify({ data: { items: many(index => ({ index, text: 'x'.repeat(40) })), other: [1] } }),
])('any other answer is read too', async text => {
  expect(await parseLargeJson(text)).toEqual(JSON.parse(text));
});

test('a long list that breaks off is refused', async () => {
  const text = answer(many(index => ({ index, text: 'x'.repeat(40) })));
  await expect(parseLargeJson(text.slice(0, -3))).rejects.toThrow(SyntaxError);
  await expect(parseLargeJson(text.slice(0, text.length / 2))).rejects.toThrow(SyntaxError);
});
