import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiError } from '#api/errors.ts';
import { Notices } from '#kit/notice/Notices.tsx';
import { dismiss, getNotices, notify } from '#kit/notice/notify.ts';

beforeEach(() => {
  vi.useFakeTimers();
  render(<Notices />);
});
afterEach(() => {
  act(() => {
    for (const { id } of getNotices()) dismiss(id);
  });
  vi.useRealTimers();
});
const say = (given: Parameters<typeof notify>[0]) => act(() => notify(given));
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const button = (name: string) => screen.getByRole('button', { name });

test('what is said stands in a region that was there before, for four seconds', async () => {
  const region = screen.getByRole('status');
  expect(region).toBeEmptyDOMElement();
  say({ text: 'kim@example.com saved.' });
  expect(region).toHaveTextContent('kim@example.com saved.');
  await wait(3900);
  expect(region).toHaveTextContent('saved');
  await wait(200);
  expect(region).toBeEmptyDOMElement();
});

test('what can be undone stands for eight seconds, and as long as somebody points at it or is in it', async () => {
  say({ text: 'Disabled.', undo: async () => {} });
  await wait(7000);
  const notice = button('Undo').parentElement as HTMLElement;
  fireEvent.pointerEnter(notice);
  await wait(60_000);
  fireEvent.pointerLeave(notice);
  act(() => button('Undo').focus());
  await wait(60_000);
  expect(screen.getByText('Disabled.')).toBeVisible();
  act(() => button('Undo').blur());
  await wait(8100);
  expect(screen.queryByText('Disabled.')).toBeNull();
});

test('Undo takes it back, once, and the focus goes back to where it came from', async () => {
  render(<button type="button">Disable</button>);
  const undo = vi.fn(async () => {});
  say({ text: 'Disabled.', undo });
  act(() => button('Disable').focus());
  act(() => button('Undo').focus());
  await act(async () => button('Undo').click());
  expect(undo).toHaveBeenCalledOnce();
  expect(screen.queryByText('Disabled.')).toBeNull();
  expect(button('Disable')).toHaveFocus();
});

test('Undo leaves the focus to the content of the page where it came from what is gone', async () => {
  const { rerender } = render(
    <main id="content" tabIndex={-1}>
      <button type="button">Remove</button>
    </main>,
  );
  say({ text: 'Removed.', undo: async () => {} });
  act(() => button('Remove').focus());
  act(() => button('Undo').focus());
  rerender(<main id="content" tabIndex={-1} />);
  await act(async () => button('Undo').click());
  await wait(0);
  expect(screen.getByRole('main')).toHaveFocus();
});

test('an Undo that fails says why, until that is closed', async () => {
  const failure = new ApiError('refused', { words: 'no such key' });
  say({ text: 'Disabled.', undo: () => Promise.reject(failure) });
  await act(async () => button('Undo').click());
  expect(screen.getByRole('status')).toHaveTextContent('This could not be undone.');
  expect(screen.getByRole('status')).toHaveTextContent('The manager said: no such key');
  await wait(60_000);
  await act(async () => button('Close').click());
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

test('the same said twice stands once, with its time from the start', async () => {
  say({ text: 'Saved.' });
  await wait(3000);
  say({ text: 'Saved.' });
  await wait(3000);
  expect(screen.getAllByText('Saved.')).toHaveLength(1);
});
