import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { type User, users } from '#api/users.ts';
import { dismiss, getNotices } from '#kit/notice/notify.ts';
import { reactivate } from '#pages/users/reactivate.ts';
import { leaveNothing, talkingTo } from '#tests/api/embedded.ts';

leaveNothing();
afterEach(() => {
  for (const { id } of getNotices()) dismiss(id);
});

test('of two users who are reactivated at once each has its own outcome, on another page too', async () => {
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
  const running: Promise<unknown>[] = [];
  const tools = {
    client,
    show: () => {},
    isHere: () => false,
    once: (_: string, write: () => Promise<unknown>) => void running.push(write()),
  };
  for (const person of people) reactivate(person, tools);
  await Promise.all(running);
  expect(getNotices()).toHaveLength(2);
  const said = getNotices().map(({ text, failure }) => [text, failure !== undefined]);
  expect(said).toContainEqual(['percent@hanbit.example is active again.', false]);
  expect(said).toContainEqual([expect.stringContaining('comma@hanbit.example'), true]);
});
