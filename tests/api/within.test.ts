import { expect, test } from 'vitest';
import { within } from '#api/within.ts';

test('an answer in time is given; a late one is a failure of the kind timeout', async () => {
  expect(await within(1000, undefined, async () => 7)).toBe(7);
  await expect(within(1, undefined, () => new Promise(() => {}))).rejects.toMatchObject({ kind: 'timeout' });
});

test('a read that is cancelled, before or while it runs, ends as cancelled', async () => {
  const end = new AbortController();
  const running = within(1000, end.signal, () => new Promise(() => {}));
  end.abort();
  await expect(running).rejects.toMatchObject({ kind: 'cancelled' });
  await expect(within(1000, end.signal, () => new Promise(() => {}))).rejects.toMatchObject({ kind: 'cancelled' });
});
