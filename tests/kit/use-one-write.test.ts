import { renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useOneWrite } from '#kit/table/use-one-write.ts';

test('a second press is not a second write; once the first is over there may be another', async () => {
  const { result } = renderHook(useOneWrite);
  let end = () => {};
  const write = vi.fn(
    () =>
      new Promise<void>(resolve => {
        end = resolve;
      }),
  );
  result.current('a', write);
  result.current('a', write);
  expect(write).toHaveBeenCalledTimes(1);
  result.current('b', write);
  expect(write).toHaveBeenCalledTimes(2);
  end();
  await vi.waitFor(() => {
    result.current('b', write);
    expect(write).toHaveBeenCalledTimes(3);
  });
  result.current('a', write);
  expect(write).toHaveBeenCalledTimes(3); // the first one on it is under way
});
