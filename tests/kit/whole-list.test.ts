import { expect, test } from 'vitest';
import type { Filters } from '#api/filter.ts';
import type { ListArgs } from '#api/page.ts';
import { wholeSource } from '#kit/list/source.ts';
import type { Column } from '#kit/table/column.ts';
import { pageOfWhole } from '#kit/table/whole-list.ts';
import { choice, days, flag, numbers, text } from '#tests/api/filter-values.ts';
import { dice } from '../lib/random.ts';

type Thing = { name: string; size: number | null; made: string; kind: string; on: boolean };

/** A size of -1 has no end, as no limit is beyond every number. */
const columns: Column<Thing>[] = [
  { key: 'name', label: 'yes', width: 1, filter: { kind: 'text' }, cell: () => null, exported: t => t.name },
  {
    key: 'size',
    label: 'yes',
    width: 1,
    filter: { kind: 'numbers' },
    cell: () => null,
    exported: t => (t.size === -1 ? '∞' : t.size),
    order: t => (t.size === -1 ? Number.POSITIVE_INFINITY : t.size),
  },
  { key: 'made', label: 'yes', width: 1, filter: { kind: 'days' }, cell: () => null, exported: t => t.made },
  {
    key: 'kind',
    label: 'yes',
    width: 1,
    filter: { kind: 'choice', many: true, options: [] },
    cell: () => null,
    exported: t => t.kind,
  },
  { key: 'on', label: 'yes', width: 1, filter: { kind: 'flag' }, cell: () => null, exported: t => t.on },
];

const thing = (name: string, size: number | null, rest: Partial<Thing> = {}): Thing => ({
  name,
  size,
  made: new Date(2026, 0, 15, 12).toISOString(),
  kind: 'a',
  on: true,
  ...rest,
});
const THINGS = [
  thing('ten', 10),
  thing('Endless', -1, { kind: 'b' }),
  thing('two', 2, { on: false }),
  thing('unknown', null, { made: new Date(2026, 0, 16, 0).toISOString() }),
  thing('also two', 2, { kind: 'c' }),
];

const all: ListArgs = { limit: 100, offset: 0, sort: null, filters: {} };
const names = (args: Partial<ListArgs>) =>
  pageOfWhole(THINGS, { ...all, ...args }, columns).rows.map(({ name }) => name);
const by = (column: string, descending = false) => names({ sort: { column, descending } });

test('without an order the set stands as it was given', () => {
  expect(names({})).toEqual(['ten', 'Endless', 'two', 'unknown', 'also two']);
});

test('numbers sort as numbers, no limit beyond them, what is not known at the end; equal rows keep their order', () => {
  expect(by('size')).toEqual(['two', 'also two', 'ten', 'Endless', 'unknown']);
  expect(by('size', true)).toEqual(['unknown', 'Endless', 'ten', 'two', 'also two']);
  expect(by('name')).toEqual(['also two', 'Endless', 'ten', 'two', 'unknown']);
  expect(by('on')).toEqual(['two', 'ten', 'Endless', 'unknown', 'also two']);
  expect(by('on', true)).toEqual(['ten', 'Endless', 'unknown', 'also two', 'two']);
  expect(by('no such column')).toEqual(names({}));
});

test.each<[Filters, string[]]>([
  [{ name: text('TWO') }, ['two', 'also two']],
  [{ size: numbers({ from: '3' }) }, ['ten', 'Endless']],
  [{ size: numbers({ to: '9' }) }, ['two', 'also two']],
  [{ size: numbers({ from: '2', to: '10' }) }, ['ten', 'two', 'also two']],
  [{ made: days({ to: '2026-01-15' }) }, ['ten', 'Endless', 'two', 'also two']],
  [{ made: days({ from: '2026-01-16', to: '2026-01-16' }) }, ['unknown']],
  [{ kind: choice('b', 'c') }, ['Endless', 'also two']],
  [{ on: flag(false) }, ['two']],
  [{ name: text('two'), kind: choice('c') }, ['also two']],
  [{ name: text('nobody') }, []],
])('rows that match %j', (filters, expected) => {
  expect(names({ filters })).toEqual(expected);
  expect(pageOfWhole(THINGS, { ...all, limit: 1, filters }, columns).total).toBe(expected.length);
});

test('the pages of any set, sort and filter are the whole of it, each row once', () => {
  const { below, many } = dice(7);
  for (let round = 0; round < 40; round++) {
    const things = many(300, () => thing(`n${below(40)}`, below(5) === 0 ? -1 : below(20), { on: below(2) === 0 }));
    const limit = 1 + below(50);
    const args = { ...all, sort: { column: 'size', descending: below(2) === 0 }, filters: { on: flag(true) } };
    const pages = Array.from(
      { length: Math.ceil(things.length / limit) },
      (_, i) => pageOfWhole(things, { ...args, limit, offset: i * limit }, columns).rows,
    ).flat();
    expect(new Set(pages).size).toBe(pages.length);
    expect(pages).toEqual(pageOfWhole(things, { ...args, limit: 1000 }, columns).rows);
    expect(new Set(pages)).toEqual(new Set(things.filter(({ on }) => on)));
  }
});

test('10,000 rows are sorted once for all their pages', () => {
  let read = 0;
  const counting: Column<Thing>[] = columns.map(column => ({
    ...column,
    order: row => {
      read++;
      return (column.order ?? column.exported)(row);
    },
  }));
  const things = Array.from({ length: 10_000 }, (_, i) => thing(`n${(i * 7919) % 10_000}`, i % 97));
  const args = { ...all, limit: 20, sort: { column: 'size', descending: false } };
  pageOfWhole(things, args, counting);
  pageOfWhole(things, { ...args, offset: 20 }, counting);
  pageOfWhole(things, { ...args, offset: 9_980 }, counting);
  expect(read).toBe(10_000);
});

test('an export reads the set once, whatever pages it is asked for; another one reads it again', async () => {
  let reads = 0;
  const source = () =>
    wholeSource<Thing>({
      query: { queryKey: ['things'], queryFn: () => THINGS },
      read: async () => {
        reads++;
        return THINGS;
      },
      columns,
    });
  const { read } = source();
  expect((await read({ ...all, limit: 2 }, [])).rows).toHaveLength(2);
  expect((await read({ ...all, limit: 2, offset: 4 }, [])).rows.map(({ name }) => name)).toEqual(['also two']);
  expect(reads).toBe(1);
  await source().read(all, []);
  expect(reads).toBe(2);
});

test('a page of a whole set has its own order if none is chosen, and only the rows that the list shows', async () => {
  const { read } = wholeSource<Thing>({
    query: { queryKey: ['things'], queryFn: () => THINGS },
    read: async () => THINGS,
    rows: set => set.filter(({ name }) => name !== 'also two'),
    columns,
    defaultSort: { column: 'name', descending: true },
  });
  const { rows, total } = await read(all, []);
  expect(total).toBe(THINGS.length - 1);
  const names = rows.map(({ name }) => name);
  expect(names).toEqual([...names].sort(new Intl.Collator().compare).reverse());
});
