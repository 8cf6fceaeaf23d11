import { expect, test } from 'vitest';
import { counted, matched, noun } from '#i18n/english.ts';

test.each([
  [0, 'user', '0 users'],
  [1, 'user', '1 user'],
  [1204, 'user', '1,204 users'],
  [1, 'policy', '1 policy'],
  [3, 'policy', '3 policies'],
  [2, 'key', '2 keys'],
])('%i %s', (count, singular, text) => {
  expect(counted(count, singular)).toBe(text);
  expect(text.endsWith(noun(count, singular))).toBe(true);
});

test.each([
  [38, 214, '38 of 214 users match'],
  [0, 1, '0 of 1 user matches'],
  [214, 214, '214 users'],
  [1, null, '1 user'],
])('%i of %o', (matching, all, text) => expect(matched(matching, all, 'user')).toBe(text));
