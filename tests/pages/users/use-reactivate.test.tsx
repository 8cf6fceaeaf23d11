import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { type User, users } from '#api/users.ts';
import { dismiss, getNotices } from '#kit/notice/notify.ts';
import { useReactivate } from '#pages/users/use-reactivate.ts';
import { leaveNothing, talkingTo } from '#tests/api/embedded.ts';

leaveNothing();
afterEach(() => {
  for (const { id } of getNotices()) dismiss(id);
});

test('of two who are brought back at once each is told how it ended, on another page too', async () => {
  const { manager } = talkingTo('24.09');
  const people: User[] = [];
  for (const email of ['comma@hanbit.example', 'percent@hanbit.example']) {
    const row = manager.db.usersByEmail.get(email);
    if (!row) throw new Error(`nobody is called ${email}`);
    row.status = 'inactive';
    people.push((await users.readOne(row.uuid)) as User);
  }
  const plain = fetch;
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const body = String(init.body);
    return body.includes('ModifyUser') && body.includes('comma@')
      ? new Response('', { status: 502 })
      : plain(url, init);
  });
  const client = new QueryClient();
  const { result, unmount } = renderHook(() => useReactivate(() => {}), {
    wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
  });
  act(() => {
    for (const person of people) result.current(person);
  });
  unmount();
  await vi.waitFor(() => expect(getNotices()).toHaveLength(2));
  const said = getNotices().map(({ text, failure }) => [text, failure !== undefined]);
  expect(said).toContainEqual(['percent@hanbit.example is active again.', false]);
  expect(said).toContainEqual([expect.stringContaining('comma@hanbit.example'), true]);
});
