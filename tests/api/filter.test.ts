import { describe, expect, test } from 'vitest';
import {
  allOf,
  anyOf,
  anyOfMany,
  containsText,
  enumSpelling,
  isAmong,
  isBetween,
  isFlag,
  isOneOf,
  isText,
  orderText,
} from '#api/filter.ts';
import { dice } from '#tests/lib/random.ts';

describe('text is searched for as it was typed, whatever it means to the manager', () => {
  test.each([
    ['kim', '"%kim%"'],
    ['50%', String.raw`"%50\%%"`],
    ['a_b', String.raw`"%a\_b%"`],
    ['"', String.raw`"%\"%"`],
    ['\\', String.raw`"%\\%"`],
    ['\\"', String.raw`"%\\\"%"`],
    ['"%_\\', String.raw`"%\"\%\_\\%"`],
    ["'); drop table users; --", `"%'); drop table users; --%"`],
    ['x" | status == "active', String.raw`"%x\" | status == \"active%"`],
    ['a\nb\r\nc', '"%a b c%"'],
  ])('%j', (text, literal) => {
    expect(containsText('email', text)).toBe(`email ilike ${literal}`);
  });
});

test('text that Unicode can write in several ways is searched for in each of them', () => {
  const [nfc, nfd] = ['김é'.normalize('NFC'), '김é'.normalize('NFD')];
  expect(containsText('full_name', nfd)).toBe(`(full_name ilike "%${nfc}%") | (full_name ilike "%${nfd}%")`);
  expect(isText('username', nfc)).toBe(`(username ilike "${nfc}") | (username ilike "${nfd}")`);
});

test('hundreds of clauses are nested in halves, each of them once', () => {
  const clauses = Array.from({ length: 400 }, (_, i) => `a == ${i}`);
  const filter = anyOfMany(clauses);
  expect(filter.match(/a == \d+/g)).toEqual(clauses);
  let [depth, deepest] = [0, 0];
  for (const char of filter) {
    depth += Number(char === '(') - Number(char === ')');
    deepest = Math.max(deepest, depth);
  }
  expect(deepest).toBeLessThan(12);
  expect(anyOfMany([])).toBe('');
  expect(anyOfMany(['a == 1'])).toBe('a == 1');
});

/** A literal's value as the manager's grammar reads it: it ends at the first bare quote, and only `\"` is unescaped. */
function literal(clause: string): { value: string; rest: string } {
  const [whole = '', inner = ''] = /^"((?:[^"\\]|\\.)*)"/.exec(clause) ?? [];
  return { value: inner.replaceAll('\\"', '"'), rest: clause.slice(whole.length) };
}

/** What a LIKE pattern with the escape character `\` looks for; null where a wildcard is left bare inside. */
function soughtBy(pattern: string): string | null {
  const inner = pattern.slice(1, -1);
  return /^(?:[^\\%_]|\\[\\%_])*$/.test(inner) ? inner.replace(/\\([\\%_])/g, '$1') : null;
}

test('no text can leave its literal, and each is looked for exactly', () => {
  const { one, many } = dice(7);
  for (let round = 0; round < 500; round++) {
    const text = many(8, () => one(['\\', '"', '%', '_', 'a', '漢', ' ', '(', ')', '&', '|', '!', "'"])).join('');
    const { value, rest } = literal(containsText('email', text).slice('email ilike '.length));
    expect(rest).toBe('');
    expect(soughtBy(value)).toBe(text);
  }
});

test('one of several values is each of them, in parentheses', () => {
  expect(isOneOf('role', ['admin'])).toBe('role == "admin"');
  expect(isOneOf('role', ['admin', 'user', 'monitor'])).toBe(
    '(role == "admin") | (role == "user") | (role == "monitor")',
  );
  expect(isOneOf('role', [])).toBe('');
  expect(isOneOf('domain_name', ['a"b'])).toBe(String.raw`domain_name == "a\"b"`);
});

test('one of many values is one list, save what a list cannot take', () => {
  expect(isAmong('email', ['a@x.io', 'b"c'])).toBe(String.raw`email in ["a@x.io","b\"c"]`);
  expect(isAmong('email', ['a', 'b\\', 'c_\\d'])).toBe(
    String.raw`(email in ["a"]) | ((email like "b\\") | (email like "c\_\\d"))`,
  );
  expect(isAmong('email', ['b\\'])).toBe(String.raw`email like "b\\"`);
  expect(isAmong('email', [])).toBe('');
});

test('a flag is compared without quotes', () => {
  expect(isFlag('totp_activated', true)).toBe('totp_activated == true');
  expect(isFlag('totp_activated', false)).toBe('totp_activated == false');
});

test('a time lies between two instants, the last not included; either end may be open', () => {
  const [from, to] = [new Date('2026-07-01T00:00:00+09:00'), new Date('2026-08-01T00:00:00+09:00')];
  const [first, last] = ['created_at >= "2026-06-30T15:00:00.000Z"', 'created_at < "2026-07-31T15:00:00.000Z"'];
  expect(isBetween('created_at', from, to)).toBe(`(${first}) & (${last})`);
  expect(isBetween('created_at', from, null)).toBe(first);
  expect(isBetween('created_at', null, to)).toBe(last);
  expect(isBetween('created_at', null, null)).toBe('');
});

test('clauses are joined so that no operator can reach into its neighbour', () => {
  const roles = isOneOf('role', ['admin', 'user']);
  expect(allOf([roles, 'a == 1', roles])).toBe(`(${roles}) & (a == 1) & (${roles})`);
  expect(anyOf([allOf(['a == 1', 'b == 2']), 'c == 3'])).toBe('((a == 1) & (b == 2)) | (c == 3)');
});

test('a clause that is empty is none, and a single one needs no company', () => {
  expect(allOf([])).toBe('');
  expect(allOf(['', ''])).toBe('');
  expect(allOf(['', 'a == 1', ''])).toBe('a == 1');
});

test.each([
  ['23.09.10', 'before_verification'],
  ['24.09.7', 'before_verification'],
  ['25.6.0', 'before_verification'],
  ['25.6.3', 'before-verification'],
  ['25.15.12', 'before-verification'],
  ['26.9.6', 'before-verification'],
])('%s spells the status in a filter %s', (manager, spelling) => {
  expect(enumSpelling('before-verification', manager)).toBe(spelling);
  expect(enumSpelling('active', manager)).toBe('active');
});

test('an order ends in a column that no two rows share', () => {
  expect(orderText({ column: 'created_at', descending: true }, 'uuid')).toBe('-created_at,uuid');
  expect(orderText({ column: 'email', descending: false }, 'uuid')).toBe('email,uuid');
  expect(orderText({ column: 'uuid', descending: true }, 'uuid')).toBe('-uuid');
  expect(orderText({ column: 'uuid', descending: false }, 'uuid')).toBe('uuid');
});
