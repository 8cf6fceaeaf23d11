import { expect, test } from 'vitest';
import { ApiError } from '#api/errors.ts';
import { liveOptions } from '#kit/list/live.ts';

const interval = (every: number | false, error: ApiError | null) => {
  const options = liveOptions(true, every);
  return 'refetchInterval' in options && options.refetchInterval({ state: { error } });
};

test('what is live is read again at its interval, unless it is paused', () => {
  expect(interval(5000, null)).toBe(5000);
  expect(interval(false, null)).toBe(false);
  expect(liveOptions(false, 5000)).toEqual({});
});

test('after a failure it is read again more slowly, and not at all if that cannot help', () => {
  expect(interval(5000, new ApiError('offline'))).toBe(15_000);
  expect(interval(5000, new ApiError('refused'))).toBe(false);
});
