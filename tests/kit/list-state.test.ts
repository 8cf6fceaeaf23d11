import { describe, expect, test } from 'vitest';
import type { FilterValue } from '#api/filter.ts';
import { type ListState, PAGE_SIZES, readListState, writeChange, writeFilter } from '#kit/table/list-state.ts';
import { choice, days, flag, text } from '#tests/api/filter-values.ts';
import { dice } from '#tests/lib/random.ts';
import { columns, ROLES } from './people.tsx';

const read = (text: string) => readListState(new URLSearchParams(text), columns, 20);
const nowhere = new URLSearchParams();

test('an address that says nothing is the first page, in the usual order and size, of everything', () => {
  expect(read('')).toEqual({ page: 1, per_page: 20, sort: null, filters: {} });
  expect(readListState(nowhere, columns, 100).per_page).toBe(100);
  // an address that says where the list stands shows the same rows to everybody
  for (const said of ['page=3', 'sort=email', 'email=kim'])
    expect(readListState(new URLSearchParams(said), columns, 100).per_page).toBe(20);
  expect(readListState(new URLSearchParams('tab=inactive&detail=x'), columns, 100).per_page).toBe(100);
});

test('an address that says everything is read', () => {
  const address =
    'tab=inactive&page=3&per_page=50&sort=-created_at&email=kim&role=admin,user&totp_activated=false&created_at=2026-07-01..2026-07-31&groups=p1&detail=x';
  expect(read(address)).toEqual({
    page: 3,
    per_page: 50,
    sort: { column: 'created_at', descending: true },
    filters: {
      email: text('kim'),
      role: choice('admin', 'user'),
      totp_activated: flag(false),
      created_at: days({ from: '2026-07-01', to: '2026-07-31' }),
      groups: choice('p1'),
    },
  });
});

test('a list that stands somewhere is found there again, wherever that is', () => {
  const { one, many, below } = dice(11);
  const day = () => `20${10 + below(20)}-0${1 + below(9)}-${10 + below(18)}`;
  const filters: Record<string, () => FilterValue> = {
    email: () =>
      text(
        many(6, () => one(['a', '%', '_', '"', '\\', '&', '=', '+', ' ', '#', '한', '😀', ',', '..', '?'])).join(''),
      ),
    role: () => choice(...ROLES.map(role => role.value).filter(() => below(2) === 0)),
    totp_activated: () => flag(below(2) === 0),
    created_at: () => days(one([{ from: day() }, { to: day() }, { from: day(), to: day() }])),
    groups: () => choice('p1'),
  };
  for (let round = 0; round < 300; round++) {
    const chosen = Object.entries(filters).flatMap(([key, make]) => {
      const value = make();
      // an empty text and no choice at all are no filter
      return below(2) === 0 || writeFilter(value) === '' ? [] : [[key, value] as const];
    });
    const state: ListState = {
      page: 1 + below(5000),
      per_page: one(PAGE_SIZES),
      sort: one([null, { column: one(['email', 'role', 'created_at']), descending: below(2) === 0 }]),
      filters: Object.fromEntries(chosen),
    };
    const written = writeChange(nowhere, state).toString();
    expect(read(written)).toEqual(state);
  }
});

describe('what makes no sense in an address counts as not given', () => {
  test.each([
    'page=0',
    'page=-1',
    'page=1.5',
    'page=abc',
    'page=',
    'page=NaN',
    'page=Infinity',
    'page=99999999999999999999',
    'per_page=7',
    'per_page=1000000',
    'sort=groups',
    'sort=nothing',
    'sort=--email',
    'sort=-',
    'sort=__proto__',
    'role=owner',
    'role=,,',
    'totp_activated=yes',
    'totp_activated=',
    'created_at=2026-02-30..',
    'created_at=yesterday',
    'created_at=..',
    'groups=unknown',
    'email=',
    '__proto__=x&constructor=y&toString=z',
    '%=%%%&&&=&=',
  ])('%s', text => {
    expect(read(text)).toEqual(read(''));
  });

  test('but what makes sense beside it counts', () => {
    expect(read('role=owner,user&created_at=2026-02-30..2026-03-01&page=x&per_page=50')).toEqual({
      page: 1,
      per_page: 50,
      sort: null,
      filters: { role: choice('user'), created_at: days({ to: '2026-03-01' }) },
    });
  });

  test('whatever is there, a list comes of it', () => {
    const { one, many } = dice(3);
    const keys = ['page', 'per_page', 'sort', ...columns.map(column => column.key), 'x'];
    const bits = ['-', '..', ',', '0', '9', '%', 'e', 'true', 'email', '2026-01-01', '\u0000', '\ud800', ' ', '한'];
    for (let round = 0; round < 500; round++) {
      const params = new URLSearchParams(many(6, () => [one(keys), many(4, () => one(bits)).join('')]));
      const { page, per_page, sort } = readListState(params, columns, 20);
      expect(Number.isSafeInteger(page) && page >= 1).toBe(true);
      expect(PAGE_SIZES).toContain(per_page);
      expect(sort === null || ['email', 'role', 'created_at'].includes(sort.column)).toBe(true);
    }
  });
});

describe('a step', () => {
  const here = new URLSearchParams('tab=inactive&page=5&per_page=50&sort=email&email=kim&detail=x');
  const stepped = (change: Parameters<typeof writeChange>[1]) => writeChange(here, change).toString();

  test('to another page keeps everything else', () => {
    expect(stepped({ page: 6 })).toBe('tab=inactive&page=6&per_page=50&sort=email&email=kim&detail=x');
  });

  test('to the first page takes the page out of the address', () => {
    expect(stepped({ page: 1 })).toBe('tab=inactive&per_page=50&sort=email&email=kim&detail=x');
  });

  test('of any other kind goes back to the first page', () => {
    expect(stepped({ sort: { column: 'email', descending: true } })).toContain('sort=-email');
    for (const change of [
      { sort: null },
      { per_page: 100 },
      { filters: { role: choice('user') } },
      { filters: { email: null } },
    ])
      expect(new URLSearchParams(stepped(change)).get('page')).toBeNull();
  });

  test('takes away a sort or a filter that is null', () => {
    expect(stepped({ sort: null, filters: { email: null } })).toBe('tab=inactive&per_page=50&detail=x');
  });

  test('leaves the address that it starts from as it was', () => {
    const before = here.toString();
    stepped({ page: 6, filters: { role: choice('user') } });
    expect(here.toString()).toBe(before);
  });
});

test('a range of days shows its open end', () => {
  expect(writeFilter(days({ from: '2026-07-01' }))).toBe('2026-07-01..');
  expect(writeFilter(days({ to: '2026-07-31' }))).toBe('..2026-07-31');
});
