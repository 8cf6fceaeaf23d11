import { describe, expect, test } from 'vitest';
import type { Release } from '#mocks/behaviour.ts';
import { wireTime } from '#mocks/clock.ts';
import type { Columns } from '#mocks/minilang/columns.ts';
import { compileFilter } from '#mocks/minilang/filter.ts';
import { type FilterTree, parseFilter } from '#mocks/minilang/filter-grammar.ts';
import { likeTest } from '#mocks/minilang/like.ts';
import { compileOrder } from '#mocks/minilang/order.ts';
import { parseOrder } from '#mocks/minilang/order-grammar.ts';
import { behaviourOf } from '#mocks/profiles.ts';

/** A filter tree as text that shows its nesting. */
function shape(tree: FilterTree): string {
  if (tree.kind === 'compare') return tree.column;
  if (tree.kind === 'not') return `!(${shape(tree.of)})`;
  return `(${shape(tree.left)} ${tree.kind} ${shape(tree.right)})`;
}
const shapeOf = (text: string) => shape(parseFilter(text.replaceAll(/[a-z]/g, name => `${name} == 1`)));

describe('how the filter language binds', () => {
  test.each([
    ['a & b | c', '(a and (b or c))'],
    ['a | b & c', '(a or (b and c))'],
    ['(a & b) | c', '((a and b) or c)'],
    ['!a & b', '!((a and b))'],
    ['(!a) & b', '(!(a) and b)'],
    ['!(a) & b', '!((a and b))'],
    ['(!a & b) | c', '(!((a and b)) or c)'],
    ['!!a', '!(!(a))'],
    ['((a))', 'a'],
  ])('%s is %s', (text, expected) => {
    expect(shapeOf(text)).toBe(expected);
  });
});

describe('literals', () => {
  const literal = (text: string) => {
    const tree = parseFilter(`a == ${text}`);
    return tree.kind === 'compare' ? tree.literal : null;
  };
  test.each<[string, unknown]>([
    [String.raw`"a\"b"`, { kind: 'text', value: 'a"b' }],
    [String.raw`"a\\b"`, { kind: 'text', value: String.raw`a\\b` }],
    [String.raw`"a\nb"`, { kind: 'text', value: String.raw`a\nb` }],
    ['-5', { kind: 'whole', value: -5 }],
    ['1.5', { kind: 'fraction', value: 1.5 }],
    ['null', { kind: 'atom', value: null }],
    [
      '["x", 1]',
      {
        kind: 'list',
        value: [
          { kind: 'text', value: 'x' },
          { kind: 'whole', value: 1 },
        ],
      },
    ],
    ['[]', { kind: 'list', value: [] }],
  ])('%s', (text, expected) => {
    expect(literal(text)).toEqual(expected);
  });

  test.each([String.raw`"ends in one \"`, "'single'", '"two\nlines"', '1e3', 'word', ''])('%s is none', text => {
    expect(() => literal(text)).toThrow();
  });
});

test('LIKE: wildcards, escapes, the whole text', () => {
  expect(likeTest('%b%', false)('abc')).toBe(true);
  expect(likeTest('b', false)('abc')).toBe(false);
  expect(likeTest('a_c', false)('abc')).toBe(true);
  expect(likeTest('%B%', false)('abc')).toBe(false);
  expect(likeTest('%B%', true)('abc')).toBe(true);
  expect(likeTest(String.raw`%\%%`, false)('100%')).toBe(true);
  expect(likeTest(String.raw`%\%%`, false)('100')).toBe(false);
  expect(likeTest(String.raw`a\_c`, false)('abc')).toBe(false);
  expect(likeTest(String.raw`%\\%`, false)(String.raw`a\b`)).toBe(true);
  expect(likeTest('%(.*+?^$[]{}|)%', false)('(.*+?^$[]{}|)')).toBe(true);
  expect(likeTest('%🚀_', false)('Ada 🚀é')).toBe(true);
});

type Row = { name: string | null; status: string; flag: boolean; made: number };
const columns: Columns<Row> = {
  name: { kind: 'text', read: row => row.name },
  status: { kind: 'status', read: row => row.status },
  flag: { kind: 'flag', read: row => row.flag },
  made: { kind: 'time', read: row => row.made, order: false },
};
const rows: Row[] = [
  { name: 'b', status: 'inactive', flag: true, made: Date.UTC(2026, 0, 1) },
  { name: null, status: 'active', flag: false, made: Date.UTC(2025, 0, 1) },
  { name: 'A', status: 'before-verification', flag: true, made: Date.UTC(2024, 0, 1) },
];
const found = (text: string, version: Release = '26.9') =>
  rows.filter(compileFilter(behaviourOf(version), columns, text)).map(row => row.name);
const refusal = (text: string, version: Release) => {
  try {
    found(text, version);
  } catch (error) {
    return (error as Error).message;
  }
  return 'none';
};

describe('what a filter finds', () => {
  test('unknown is neither true nor false, as in SQL', () => {
    expect(found('name == "A"')).toEqual(['A']);
    expect(found('!(name == "A")')).toEqual(['b']);
    expect(found('name != "A"')).toEqual(['b']);
    expect(found('name is null')).toEqual([null]);
    expect(found('(name == "A") | (flag == false)')).toEqual([null, 'A']);
    expect(found('!((name == "A") & (flag == false))')).toEqual(['b', 'A']);
    expect(found('name in ["A", null]')).toEqual(['A']);
  });

  test('times in the forms that people write', () => {
    for (const text of [
      '2025-01-01',
      '2025-01-01T00:00:00Z',
      '2025-01-01T09:00:00+09:00',
      '2025-01-01 00:00',
      'Jan 1 2025',
    ])
      expect(found(`made > "${text}"`)).toEqual(['b']);
  });

  test('a time as the manager writes it is found to the microsecond', () => {
    const row = { name: 'x', status: 'active', flag: true, made: Date.UTC(2026, 0, 1, 9, 0, 0, 123) + 0.456 };
    const holds = (text: string) => compileFilter(behaviourOf('26.9'), columns, text)(row);
    expect(wireTime(row.made)).toBe('2026-01-01T09:00:00.123456+00:00');
    expect(holds('made == "2026-01-01T09:00:00.123456+00:00"')).toBe(true);
    expect(holds('made == "2026-01-01T09:00:00.123457+00:00"')).toBe(false);
  });

  test('enum columns take names up to 24.09, values and names later', () => {
    expect(found('status == "before_verification"', '24.09')).toEqual(['A']);
    expect(refusal('status == "before-verification"', '24.09')).toMatch(
      /expected one of `ACTIVE, INACTIVE, DELETED, BEFORE_VERIFICATION` or lower names; got `before-verification`/,
    );
    expect(found('status == "before-verification"', '25.15')).toEqual(['A']);
    expect(found('status == "Before_Verification"', '26.9')).toEqual(['A']);
    expect(refusal('status == "x"', '26.9')).toMatch(/'x' is not a valid UserStatus$/);
    // in the database's declared order
    expect(found('status > "active"', '26.9')).toEqual(['b', 'A']);
  });

  test('more operands than the parser can go down levels are refused; a list may be as long', () => {
    const many = (count: number) => Array.from({ length: count }, () => '(name == "b")').join(' | ');
    expect(found(many(162), '26.9')).toEqual(['b']);
    expect(refusal(many(163), '26.9')).toBe(
      'Query filter parsing error: Error trying to process rule "binary_expr":\n\nmaximum recursion depth exceeded',
    );
    expect(found(`name in [${Array.from({ length: 500 }, () => '"b"').join(',')}]`, '26.9')).toEqual(['b']);
  });

  test('a refusal says where', () => {
    expect(refusal('name = "x"', '26.9')).toBe(
      "Query filter parsing error: No terminal matches '=' in the current parser context, at line 1 col 6\n\nname = \"x\"\n     ^\nExpected one of: \n\t* BINARY_OP\n\nPrevious tokens: Token('CNAME', 'name')\n",
    );
    expect(refusal('nope == 1', '26.9')).toMatch(/\('Unknown\/unsupported field name', 'nope'\)$/);
    expect(refusal('constructor == 1', '26.9')).toMatch(/\('Unknown\/unsupported field name', 'constructor'\)$/);
  });
});

describe('orders', () => {
  const ordered = (text: string) => {
    const compare = compileOrder(columns, text);
    return (compare ? rows.toSorted(compare) : rows).map(row => row.name);
  };
  test('nulls are the greatest, enums in their declared order, capitals before small letters', () => {
    expect(ordered('name')).toEqual(['A', 'b', null]);
    expect(ordered('-name')).toEqual([null, 'b', 'A']);
    expect(ordered('status')).toEqual([null, 'b', 'A']);
    expect(ordered('-flag,name')).toEqual(['A', 'b', null]);
    expect(ordered('')).toEqual(['b', null, 'A']);
  });

  test('grammar', () => {
    expect(parseOrder('+a, -b,c')).toEqual([
      { column: 'a', descending: false },
      { column: 'b', descending: true },
      { column: 'c', descending: false },
    ]);
    for (const text of ['a desc', 'a,', ',a', 'a;', '-', '+-a'])
      expect(() => parseOrder(text)).toThrow(/Unexpected token|No terminal/);
    expect(() => compileOrder(columns, 'made')).toThrow("('Unknown/unsupported field name', 'made')");
  });
});
