import { describe, expect, test } from 'vitest';
import { ApiError } from '#api/errors.ts';
import { nextLimit, readAll } from '#kit/export/read-all.ts';
import { dice } from '#tests/lib/random.ts';
import { ChangingList } from './changing-list.ts';

const rowId = ({ id }: { id: string }) => id;

/** Reads all of a list; each page takes `pace` ms and `perRow` more for each row it asks for. */
async function reading(list: ChangingList, pace = 30_000, perRow = 0) {
  const taken: string[] = [];
  const progress: [done: number, total: number][] = [];
  let clock = 0;
  const end = await readAll({
    readPage: (offset, limit) => {
      clock += pace + perRow * limit;
      return list.readPage(offset, limit);
    },
    rowId,
    take: (rows, done, total) => {
      taken.push(...rows.map(rowId));
      progress.push([done, total]);
    },
    now: () => clock,
  });
  return { taken, progress, ...end };
}

test.each([0, 1, 999, 1000, 1001, 5000])('a list of %i rows is read whole, in its order, each row once', async size => {
  const list = new ChangingList(size);
  const { taken, rows, total } = await reading(list);
  expect(taken).toEqual(list.items.map(rowId));
  expect([rows, total]).toEqual([size, size]);
});

test('how many of how many are read is told after each page', async () => {
  const { progress } = await reading(new ChangingList(2500));
  expect(progress).toEqual([
    [1000, 2500],
    [1900, 2500],
    [2500, 2500],
  ]);
});

test('an empty list is no progress, and one read', async () => {
  const list = new ChangingList(0);
  const { progress } = await reading(list);
  expect(progress).toEqual([]);
  expect(list.limits).toEqual([1000]);
});

describe('pages follow the pace of the manager', () => {
  test('they grow to 10,000 rows where it is fast', async () => {
    const list = new ChangingList(60_000);
    await reading(list, 15_000);
    expect(list.limits.slice(0, 6)).toEqual([1000, 2000, 4000, 8000, 10_000, 10_000]);
  });

  test('they shrink to 100 rows where it is slow', async () => {
    const list = new ChangingList(3000);
    await reading(list, 0, 500);
    expect(list.limits.slice(0, 6)).toEqual([1000, 500, 250, 125, 100, 100]);
  });

  test('they do not shrink further where smaller pages are hardly faster', async () => {
    const list = new ChangingList(6000);
    await reading(list, 50_000, 1);
    expect(list.limits.slice(0, 6)).toEqual([1000, 500, 1000, 1000, 1000, 1000]);
  });

  test('they stay where it is neither', () => {
    const next = (elapsed: number) => nextLimit({ limit: 1000, elapsed });
    expect([next(22_499), next(22_500), next(45_000), next(45_001)]).toEqual([2000, 1000, 1000, 500]);
  });
});

describe('a list that changes while it is read', () => {
  test('is not read again for the few rows that go all the while', async () => {
    const list = new ChangingList(20_000);
    list.meanwhile = () => list.remove(10, 5);
    const { taken } = await reading(list);
    expect(list.limits.length).toBeLessThan(24);
    expect(new Set(taken).size).toBe(taken.length);
    expect(list.items.filter(({ id }) => !taken.includes(id))).toEqual([]);
  });

  test('loses no row because others before it were deleted', async () => {
    const list = new ChangingList(3000);
    list.meanwhile = () => {
      if (list.limits.length === 1) list.remove(100, 50);
    };
    const { taken } = await reading(list);
    expect(new Set(taken).size).toBe(taken.length);
    expect(list.items.filter(({ id }) => !taken.includes(id))).toEqual([]);
  });

  test('loses no row that stayed when more rows than a page held went at once', async () => {
    const list = new ChangingList(6000);
    list.meanwhile = () => {
      if (list.limits.length === 2) list.remove(100, 2800);
    };
    const { taken } = await reading(list);
    expect(new Set(taken).size).toBe(taken.length);
    expect(list.items.filter(({ id }) => !taken.includes(id))).toEqual([]);
  });

  test('gives no row twice because others came before it', async () => {
    const list = new ChangingList(3000);
    list.meanwhile = () => {
      if (list.limits.length === 1) for (let i = 0; i < 50; i++) list.insert(0, `new-${i}`);
    };
    const { taken } = await reading(list);
    expect(new Set(taken).size).toBe(taken.length);
    expect(taken.filter(id => id.startsWith('row-'))).toHaveLength(3000);
  });

  test('keeps to that when the last row that was read goes itself', async () => {
    const list = new ChangingList(3000);
    list.meanwhile = () => {
      if (list.limits.length === 1) list.remove(999, 1);
    };
    const { taken, rows, total } = await reading(list);
    expect(taken).toHaveLength(3000);
    expect([rows, total]).toEqual([3000, 2999]);
  });

  test('that shrinks below what was read ends', async () => {
    const list = new ChangingList(2000);
    list.meanwhile = () => list.remove(500, 5000);
    const { taken, total } = await reading(list);
    expect(new Set(taken).size).toBe(taken.length);
    expect(total).toBe(500);
  });

  test('at every page, by less than a page, still gives each row that stayed, once', async () => {
    const { below } = dice(5);
    for (let round = 0; round < 40; round++) {
      const list = new ChangingList(below(6000));
      const gone = new Set<string>();
      let changes = 0;
      list.meanwhile = () => {
        if (changes++ > 8) return; // a list in which nothing ever stays put is read as far as can be
        const [at, count] = [below(list.items.length), below(40)];
        for (const { id } of list.items.slice(at, at + count)) gone.add(id);
        list.remove(at, count);
        for (let i = below(40); i > 0; i--) list.insert(below(list.items.length + 1), `new-${round}-${changes}-${i}`);
        const moved = list.items[below(list.items.length)];
        if (!moved) return;
        gone.add(moved.id); // which is not to say that it may come twice
        list.items = list.items.filter(item => item !== moved);
        list.items.splice(below(list.items.length + 1), 0, moved);
      };
      const stays = list.items.map(rowId);
      const { taken, rows } = await reading(list, below(2) === 0 ? 2000 : 30_000);
      const once = new Set(taken);
      expect(once.size).toBe(taken.length);
      expect(rows).toBe(taken.length);
      expect(stays.filter(id => !gone.has(id) && !once.has(id))).toEqual([]);
    }
  });

  test('for ever is not read for ever', async () => {
    const list = new ChangingList(5000);
    list.meanwhile = () => list.insert(0, `new-${list.limits.length}`);
    const { taken } = await reading(list);
    expect(new Set(taken).size).toBe(taken.length);
    expect(taken.filter(id => id.startsWith('row-'))).toHaveLength(5000);
    expect(list.limits.length).toBeLessThan(60);
  });
});

describe('a page that could not be read ends the reading', () => {
  const failure = new ApiError('forbidden', { words: 'Insufficient privilege.' });

  test('whole', async () => {
    const readPage = () => Promise.reject(failure);
    await expect(readAll({ readPage, rowId, take: () => {} })).rejects.toBe(failure);
  });

  test('in part, since a file with holes would not say so', async () => {
    const list = new ChangingList(2500);
    const taken: string[] = [];
    const readPage = async (offset: number, limit: number) => ({
      ...(await list.readPage(offset, limit)),
      failure: offset > 0 ? failure : null,
    });
    const take = (rows: { id: string }[]) => void taken.push(...rows.map(rowId));
    await expect(readAll({ readPage, rowId, take })).rejects.toBe(failure);
    expect(taken).toHaveLength(1000);
  });
});
