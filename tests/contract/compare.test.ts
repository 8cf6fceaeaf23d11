import { describe, expect, test } from 'vitest';
import { differences } from './compare.ts';
import { maskHeaders, maskJson, maskText } from './mask.ts';

const answer = {
  status: 401,
  type: 'application/problem+json',
  headers: { allow: 'get, options' },
  body: {
    data: {
      user_list: { items: [{ email: 'a@example.com', is_active: true, created_at: '<time+offset>' }], total_count: 1 },
    },
  },
};
/** The same answer with one thing changed. */
const changed = (change: (copy: typeof answer) => void) => {
  const copy = structuredClone(answer);
  change(copy);
  return differences(answer, copy);
};

describe('planted changes of an answer', () => {
  test('none is none', () => {
    expect(changed(() => undefined)).toEqual([]);
  });

  test.each<[string, (copy: typeof answer) => void, string]>([
    ['200 for 401', copy => Object.assign(copy, { status: 200 }), 'status: expected 401, got 200'],
    [
      'another content type',
      copy => Object.assign(copy, { type: 'text/html' }),
      'type: expected "application/problem+json", got "text/html"',
    ],
    [
      'a header less',
      copy => Object.assign(copy, { headers: {} }),
      'headers.allow: expected "get, options", got nothing',
    ],
    [
      'a field of another type',
      copy => Object.assign(copy.body.data.user_list.items[0] ?? {}, { is_active: 'true' }),
      'body.data.user_list.items[0].is_active: expected true, got "true"',
    ],
    [
      'null for a value',
      copy => Object.assign(copy.body.data.user_list, { total_count: null }),
      'body.data.user_list.total_count: expected 1, got null',
    ],
    ['a field more', copy => Object.assign(copy.body, { errors: null }), 'body.errors: expected nothing, got null'],
    [
      'a time without its offset',
      copy => Object.assign(copy.body.data.user_list.items[0] ?? {}, { created_at: '<time without offset>' }),
      'body.data.user_list.items[0].created_at: expected "<time+offset>", got "<time without offset>"',
    ],
  ])('%s is found', (_, change, line) => {
    expect(changed(change)).toEqual([line]);
  });

  test('a row less is found', () => {
    expect(changed(copy => copy.body.data.user_list.items.pop())).toHaveLength(1);
  });
});

describe('kinds alone, for managers with other users', () => {
  test('values and lengths may differ, a type may not', () => {
    expect(differences({ n: 1, list: [{ a: 'x' }] }, { n: 2, list: [{ a: 'y' }, { a: 'z' }] }, true)).toEqual([]);
    expect(differences({ n: 1 }, { n: '1' }, true)).toEqual(['n: expected 1, got "1"']);
    expect(differences({ list: [{ a: 'x' }] }, { list: [{ a: 5 }] }, true)).toEqual(['list[0].a: expected "x", got 5']);
    expect(differences({ a: 1 }, {}, true)).toEqual(['a: expected 1, got nothing']);
  });
});

describe('masks', () => {
  test('keep the form of what they hide', () => {
    expect(maskText('2026-11-24T02:32:13.746812+00:00')).toBe('<time+offset>');
    expect(maskText('2026-11-24T02:32:13.746812')).toBe('<time without offset>');
    expect(maskText('AKIARIGSUPERADMIN001 of 11111111-1111-4111-8111-111111111111')).toBe('<access key> of <uuid>');
    expect(maskJson({ secret_key: 'abc', num_queries: 17, total_count: 4 })).toEqual({
      secret_key: '<secret>',
      num_queries: '<count>',
      total_count: 4,
    });
  });

  test('leave the database its own words and take the statement', () => {
    const text =
      "(sqlalchemy…) <class 'asyncpg.exceptions.UndefinedFunctionError'>: operator does not exist: boolean = integer\n[SQL: SELECT …]\n[parameters: (1,)]";
    expect(maskText(text)).toBe(
      "(sqlalchemy…) <class 'asyncpg.exceptions.UndefinedFunctionError'>: operator does not exist: boolean = integer\n<sql>",
    );
  });

  test('put sets in order, lists of the contract not', () => {
    expect(maskText('{"b":["y","x"],"a":[]}')).toBe('{"a":[],"b":["x","y"]}');
    expect(maskText('Expected one of: \n\t* LPAR\n\t* CNAME\n')).toBe('Expected one of: \n\t* CNAME\n\t* LPAR\n');
    expect(maskJson({ domains: [{ name: 'b' }, { name: 'a' }], items: [2, 1] })).toEqual({
      domains: [{ name: 'a' }, { name: 'b' }],
      items: [2, 1],
    });
  });

  test('hide ids and dates of cookies, not what they may do', () => {
    const headers = new Headers({
      'Set-Cookie': `AIOHTTP_SESSION=${'ab'.repeat(16)}; expires=2026-12-01T02:50:42+00:00; HttpOnly; Max-Age=604800; Path=/`,
    });
    expect(maskHeaders(headers)).toEqual({
      'set-cookie': 'AIOHTTP_SESSION=<token>; expires=<time+offset>; HttpOnly; Max-Age=604800; Path=/',
    });
  });
});
