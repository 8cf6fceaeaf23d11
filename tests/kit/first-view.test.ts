import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** The module as it is when the page has just been opened. */
async function opened() {
  vi.resetModules();
  return import('#kit/page/first-view.ts');
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what is beside the first view waits until that is on the screen', async () => {
  const { announceFirstView, useFirstViewShown } = await opened();
  const { result } = renderHook(useFirstViewShown);
  expect(result.current).toBe(false);
  act(announceFirstView);
  expect(result.current).toBe(true);
});

test('it does not wait for ever where there are no rows to wait for', async () => {
  const { useFirstViewShown } = await opened();
  const { result } = renderHook(useFirstViewShown);
  act(() => vi.advanceTimersByTime(3999));
  expect(result.current).toBe(false);
  act(() => vi.advanceTimersByTime(1));
  expect(result.current).toBe(true);
});

test('a page announces it once what the page is about has been read', async () => {
  const { useFirstView, useFirstViewShown } = await opened();
  const { result } = renderHook(useFirstViewShown);
  const { rerender } = renderHook(({ read }) => useFirstView(read), { initialProps: { read: false } });
  expect(result.current).toBe(false);
  rerender({ read: true });
  expect(result.current).toBe(true);
});

test('a page that was left leaves no clock behind', async () => {
  const { useFirstViewShown } = await opened();
  renderHook(useFirstViewShown).unmount();
  expect(vi.getTimerCount()).toBe(0);
});
