import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { type Slot, slots } from '#api/slots.ts';
import { speak } from '#i18n/language.ts';
import { LimitValue } from '#kit/cell/LimitValue.tsx';
import { slotColumns } from '#kit/table/slot-columns.tsx';
import { type Limit, UNLIMITED } from '#lib/limits.ts';
import type { ByteUnit } from '#lib/units.ts';

const seen = (cell: React.ReactNode) => render(cell).container.textContent;
const GiB = 1024 ** 3;

test.each<[Limit | Limit<string> | null, ByteUnit | undefined, string]>([
  [null, undefined, '–'],
  [UNLIMITED, 'GiB', '∞'],
  [0, undefined, '0'],
  ['0', 'GB', '0'],
  [1_234_567, undefined, '1,234,567'],
  ['0.30000000000000004', undefined, '0.30000000000000004'],
  ['9007199254740993', undefined, '9,007,199,254,740,993'],
  [String(16 * GiB), 'GiB', '16'],
  [String(1.5 * GiB), 'GiB', '1.5'],
  [String(1.5 * GiB), 'MiB', '1,536'],
  ['1500000000', 'GB', '1.5'],
  ['1', 'GB', '1 B'],
  ['1', 'GiB', '1 B'],
  ['1500', 'GB', '1.5 kB'],
  [String(100 * 1024), 'GiB', '100 KiB'],
  [String(1.125 * GiB), 'GiB', '1.125'],
  [String(1.0625 * GiB), 'GiB', '1,088 MiB'],
  ['123456789012', 'GB', '123,456,789,012 B'],
  ['1.5', 'GiB', '1.5 B'],
  ['-1', 'GiB', '-1 B'],
])('%j in %s reads %s: never a number that is not the very limit', (limit, unit, text) =>
  expect(seen(<LimitValue limit={limit} unit={unit} />)).toBe(text),
);

test('no amount of bytes reads as another one', () => {
  const texts = new Set<string | null>();
  const amounts = [0, 1, 999, 1000, 1023, 1024, 1e6 - 1, 1e6, 1e9 - 1, 1e9, 1e9 + 1, GiB - 1, GiB, GiB + 1, 5e14 + 1];
  for (const bytes of amounts) texts.add(seen(<LimitValue limit={String(bytes)} unit="GB" />));
  expect(texts.size).toBe(amounts.length);
});

type Row = Record<string, Limit<string>>;
const columnsOf = (all: readonly Slot[], of?: string) =>
  slotColumns<Row>(all, { map: 'total', limit: (row, { name }) => row[name] ?? null, first: 1, ...(of ? { of } : {}) });

test('a header has the unit in which its cells are told, be it any that the manager uses', () => {
  const mem = slots.unknown('mem');
  const [inGiB, inMiB, inGB] = columnsOf([mem, { ...mem, unit: 'MiB' }, { ...mem, unit: 'GB', binary: false }]);
  const row = { mem: String(2 * GiB) };
  expect([inGiB, inMiB].map(column => column?.label)).toEqual([{ text: 'mem (GiB)' }, { text: 'mem (MiB)' }]);
  expect([inGiB, inMiB].map(column => seen(column?.cell(row)))).toEqual(['2', '2,048']);
  expect(seen(inGB?.cell({ mem: '2000000000' }))).toBe('2');
  expect([inGiB, inMiB].map(column => column?.exported(row))).toEqual([2 * GiB, 2 * GiB]);
});

test('slots of a second map are told from those of the first; the first few are shown', () => {
  const [cpu, npu] = columnsOf([slots.unknown('cpu'), slots.unknown('npu')], 'Pending sessions');
  expect(cpu).toMatchObject({ key: 'total.cpu', label: { text: 'cpu · Pending sessions' }, optional: false });
  expect(npu).toMatchObject({ optional: true });
  expect(cpu?.exported({ cpu: UNLIMITED })).toBe('∞');
  expect(cpu?.order?.({ cpu: UNLIMITED })).toBe(Number.POSITIVE_INFINITY);
  expect(cpu?.exported({})).toBeNull();
  expect(cpu?.exported({ cpu: '9007199254740993' })).toBe('9007199254740993');
});

test('numbers are of the language that is spoken', async () => {
  await speak('ko');
  expect(seen(<LimitValue limit="1536" unit="MiB" />)).toBe('1.5 KiB');
});
