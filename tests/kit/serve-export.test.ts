import Papa from 'papaparse';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { currentLink, type Link, setLink } from '#api/connection.ts';
import { ApiError } from '#api/errors.ts';
import type { ListArgs } from '#api/page.ts';
import type { Order, Report } from '#kit/export/protocol.ts';
import { carryOut, type Source, serveExport } from '#kit/export/serve-export.ts';
import { text } from '#tests/api/filter-values.ts';

type Row = { id: string; name: string; limit: number | null; active: boolean };
const row = (n: number, name = `사용자 ${n}`): Row => ({
  id: `id-${n}`,
  name,
  limit: n === 2 ? null : n,
  active: n % 2 === 1,
});

const asked: ListArgs[] = [];
const sourceOf = (rows: readonly Row[]): Source<Row> => ({
  read: async args => {
    asked.push(args);
    return { rows: rows.slice(args.offset, args.offset + args.limit), total: rows.length, failure: null };
  },
  rowId: ({ id }) => id,
  columns: [
    { key: 'name', exported: ({ name }) => name },
    { key: 'rate_limit', exported: ({ limit }) => limit },
    { key: 'active', exported: ({ active }) => active },
  ],
});

const link: Link = { connection: { mode: 'session' }, manager: '26.9.6' };
const order = (more: Partial<Order> = {}): Order => ({
  link,
  args: { sort: { column: 'name', descending: true }, filters: { name: text('kim') } },
  part: 'inactive',
  only: null,
  columns: ['name', 'rate_limit', 'active'],
  others: false,
  format: 'csv',
  raw: false,
  ...more,
});

afterEach(() => {
  asked.length = 0;
  setLink({ connection: { mode: 'session' }, manager: '' });
});

const BOM = [0xef, 0xbb, 0xbf];

/** The file of an order, by its bytes. */
async function fileOf(wanted: Order, rows: readonly Row[]) {
  const reports: Report[] = [];
  const report = await carryOut(wanted, sourceOf(rows), one => reports.push(one));
  if (report.kind !== 'done') throw new Error('no file');
  const bytes = new Uint8Array(await report.blob.arrayBuffer());
  return { report, reports, bytes, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
}

describe('a CSV file', () => {
  test('begins with the mark of UTF-8 and the names of the columns, and ends each row as RFC 4180 does', async () => {
    const { bytes, text, report } = await fileOf(order(), [row(1), row(2)]);
    expect([...bytes.slice(0, 3)]).toEqual(BOM);
    expect(text.slice(1)).toBe('name,rate_limit,active\r\n사용자 1,1,true\r\n사용자 2,,false\r\n');
    expect(report).toMatchObject({ rows: 2, matching: 2 });
    expect(report.blob.type).toBe('text/csv;charset=utf-8');
  });

  test('has text that would run as a formula made harmless, unless it is wanted raw', async () => {
    const names = async (raw: boolean) => {
      const { text } = await fileOf(order({ raw, columns: ['name'] }), [row(1, '=1+1'), row(2, '-5')]);
      return Papa.parse<string[]>(text, { skipEmptyLines: true }).data.slice(1).flat();
    };
    expect(await names(false)).toEqual(["'=1+1", "'-5"]);
    expect(await names(true)).toEqual(['=1+1', '-5']);
  });

  test('of an empty list says which columns there are', async () => {
    const { text, report } = await fileOf(order(), []);
    expect(text.slice(1)).toBe('name,rate_limit,active\r\n');
    expect(report).toMatchObject({ rows: 0, matching: 0 });
  });
});

describe('a JSON file', () => {
  test('is one array, with numbers and flags as they are and no mark in front', async () => {
    const { text, bytes, report } = await fileOf(order({ format: 'json' }), [row(1, '=1+1'), row(2)]);
    expect(bytes[0]).toBe('['.charCodeAt(0));
    expect(JSON.parse(text)).toEqual([
      { name: '=1+1', rate_limit: 1, active: true },
      { name: '사용자 2', rate_limit: null, active: false },
    ]);
    expect(report.blob.type).toBe('application/json');
  });

  test('of an empty list is an empty array', async () => {
    expect(JSON.parse((await fileOf(order({ format: 'json' }), [])).text)).toEqual([]);
  });

  test('of several pages is still one array', async () => {
    const rows = Array.from({ length: 2500 }, (_, i) => row(i));
    const { text, report } = await fileOf(order({ format: 'json', columns: ['rate_limit'] }), rows);
    expect(JSON.parse(text)).toHaveLength(2500);
    expect(report).toMatchObject({ rows: 2500, matching: 2500 });
    expect(asked.length).toBeGreaterThan(1);
  });
});

test('columns are written as the list shows them: those, in that order, and none that is not known', async () => {
  const { text } = await fileOf(order({ columns: ['active', 'secret_key', 'name'] }), [row(1)]);
  expect(text.slice(1)).toBe('active,name\r\ntrue,사용자 1\r\n');
});

test('the list is read with its filters and its sort, from the manager that the page is linked to', async () => {
  await fileOf(order(), [row(1)]);
  expect(asked).toEqual([
    { sort: { column: 'name', descending: true }, filters: { name: text('kim') }, offset: 0, limit: 1000 },
  ]);
  expect(currentLink()).toBe(link);
});

test('only the ticked rows, where only those are wanted: as they are now, in the order of the list, and no page more', async () => {
  const many = Array.from({ length: 5000 }, (_, i) => row(i + 1));
  const { text, report } = await fileOf(order({ only: ['id-30', 'id-7'] }), many);
  expect(text.slice(1)).toBe('name,rate_limit,active\r\n사용자 7,7,true\r\n사용자 30,30,false\r\n');
  expect(report).toMatchObject({ rows: 2, matching: 2 });
  expect(asked).toHaveLength(1);
});

test('of ticked rows that are not in the list any more, it is said how many', async () => {
  const { report } = await fileOf(order({ only: ['id-1', 'id-99'] }), [row(1), row(2)]);
  expect(report).toMatchObject({ rows: 1, matching: 2 });
});

test('how far it is, is told page by page', async () => {
  const { reports } = await fileOf(
    order(),
    Array.from({ length: 1500 }, (_, i) => row(i)),
  );
  expect(reports).toEqual([
    { kind: 'progress', done: 1000, total: 1500, left: expect.any(Number) },
    { kind: 'progress', done: 1500, total: 1500, left: 0 },
  ]);
});

describe('data that only rows tell of', () => {
  type Slots = Row & { slots: Record<string, number> };
  const held = (n: number, slots: Record<string, number>, name = `s ${n}`): Slots => ({ ...row(n, name), slots });
  const many = Array.from({ length: 2500 }, (_, i) =>
    held(i, { cpu: i, ...(i === 1500 ? { 'rocm.device': 2 } : {}) }, i === 7 ? 'two\r\n"lines"' : `s ${i}`),
  );
  const written = async (format: 'csv' | 'json', others = true) => {
    const source = { ...sourceOf(many), others: (one: Row) => (one as Slots).slots };
    const report = await carryOut(order({ format, others, columns: ['name'] }), source, () => {});
    return report.kind === 'done' ? (await report.blob.text()).replace(/^\ufeff/, '') : '';
  };

  test('has a column each after the others, also in rows that were written before it came up', async () => {
    const { data } = Papa.parse<string[]>(await written('csv'), { skipEmptyLines: true });
    expect(data[0]).toEqual(['name', 'cpu', 'rocm.device']);
    expect(data).toHaveLength(2501);
    expect(data.filter(line => line.length !== 3)).toEqual([]);
    expect(data[8]).toEqual(['two\r\n"lines"', '7', '']);
    expect(data[1501]).toEqual(['s 1500', '1500', '2']);
  });

  test('is null in objects that do not have it', async () => {
    const rows = JSON.parse(await written('json')) as object[];
    expect(rows).toHaveLength(2500);
    expect(rows[7]).toEqual({ name: 'two\r\n"lines"', cpu: 7, 'rocm.device': null });
    expect(rows[1500]).toEqual({ name: 's 1500', cpu: 1500, 'rocm.device': 2 });
  });

  test('is left out if it is not wanted', async () => {
    expect((await written('csv', false)).split('\r\n')[0]).toBe('name');
  });
});

describe('a manager that fails', () => {
  const rows = Array.from({ length: 5000 }, (_, i) => row(i));
  const failing = async (failures: (ApiError | null)[]) => {
    const source = sourceOf(rows);
    const [told, pauses]: [Report[], number[]] = [[], []];
    const read: typeof source.read = (args, columns) => {
      const failure = failures.shift();
      return failure ? Promise.reject(failure) : source.read(args, columns);
    };
    const sleep = async (ms: number) => void pauses.push(ms);
    const report = await carryOut(order(), { ...source, read }, one => told.push(one), { sleep });
    return { report, told, pauses };
  };
  const down = new ApiError('unreachable', { status: 502 });

  test('is asked again for the page, after longer and longer pauses, and the file is whole', async () => {
    const { report, told, pauses } = await failing([null, down, down, down, null, down]);
    expect(pauses).toEqual([1000, 2000, 4000, 1000]);
    expect(report).toMatchObject({ kind: 'done', rows: 5000, matching: 5000 });
    expect(told.filter(({ kind }) => kind === 'waiting')).toHaveLength(4);
  });

  test('is asked for less after a page that took too long', async () => {
    await failing([null, new ApiError('timeout')]);
    expect(asked.map(({ limit }) => limit).slice(0, 3)).toEqual([1000, 1000, 2000]);
  });

  test('is not asked again once it has refused for good, and only some times if nobody knows', async () => {
    await expect(failing([null, new ApiError('signed-out')])).rejects.toMatchObject({ kind: 'signed-out' });
    const strange = new ApiError('refused', { words: 'no such table' });
    await expect(failing(Array.from({ length: 9 }, () => strange))).rejects.toBe(strange);
  });
});

test('rows that came into the list before the place that the reading had reached are written at the end', async () => {
  const list = Array.from({ length: 1500 }, (_, i) => row(i));
  const late: Row[] = [];
  const source = sourceOf(list);
  const read: typeof source.read = async (args, columns) => {
    const page = await source.read(args, columns);
    if (args.offset === 0) {
      late.push(row(9001));
      list.unshift(...late); // ends while the first page is on its way
    }
    return page;
  };
  const mark = async () => async (offset: number, limit: number) => ({
    ...{ rows: [list[3] as Row, ...late].slice(offset, offset + limit), total: 2, failure: null },
  });
  const report = await carryOut(order({ columns: ['rate_limit'] }), { ...source, read, mark }, () => {});
  if (report.kind !== 'done') throw new Error('no file');
  expect(report).toMatchObject({ rows: 1501, matching: 1501 });
  expect((await report.blob.text()).trimEnd().split('\r\n').at(-1)).toBe('9001');
});

describe('the worker', () => {
  const told: Report[] = [];
  const parts: unknown[] = [];
  const before = self.onmessage;
  const ask = async (source: Source<Row>) => {
    vi.spyOn(self, 'postMessage').mockImplementation((report: unknown) => void told.push(report as Report));
    serveExport(part => {
      parts.push(part);
      return source;
    });
    await (self.onmessage as unknown as (event: object) => Promise<void>)({ data: order() });
  };
  afterEach(() => {
    vi.restoreAllMocks();
    self.onmessage = before;
    told.length = 0;
    parts.length = 0;
  });

  test('takes the source of the tab in the order, tells how far it is, then hands over the file', async () => {
    await ask(sourceOf([row(1)]));
    expect(parts).toEqual(['inactive']);
    expect(told.map(({ kind }) => kind)).toEqual(['progress', 'done']);
  });

  test('tells a failure in parts that can be sent: what kind, and the words of the manager', async () => {
    const failure = new ApiError('forbidden', { status: 200, words: 'Insufficient privilege.', code: 'x' });
    await ask({ ...sourceOf([]), read: () => Promise.reject(failure) });
    expect(told).toEqual([
      { kind: 'failed', failure: { kind: 'forbidden', status: 200, words: 'Insufficient privilege.', code: 'x' } },
    ]);
  });
});
