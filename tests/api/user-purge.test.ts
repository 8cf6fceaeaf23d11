import { describe, expect, test } from 'vitest';
import { userWrites } from '#api/user-writes.ts';
import type { Release } from '#mocks/behaviour.ts';
import { leaveNothing, talkingTo } from './embedded.ts';

leaveNothing();

const hanbit = (left: string) => `${left}@hanbit.example`;

describe('sessions that stand against deleting their owner for good', () => {
  test.each<[Release, string, number]>([
    ['24.09', 'noam', 2],
    ['24.09', 'spaces', 1],
    ['24.09', 'semicolon', 0],
    ['23.09', 'noam', 2],
    ['25.15', 'noam', 0],
    ['26.9', 'noam', 0],
  ])('on %s, those of %s: %i, and the manager refuses accordingly', async (release, left, count) => {
    talkingTo(release);
    const email = hanbit(left);
    expect(await userWrites.hindrances(email)).toBe(count);
    const purge = userWrites.purge.mutationFn({ email, keepShared: true });
    if (count === 0) await purge;
    else await expect(purge).rejects.toMatchObject({ words: expect.stringContaining('Terminate them first') });
  });
});

test.each<[Release, number]>([
  ['23.09', 1],
  ['24.09', 1],
  ['25.15', 1],
  ['26.4', 1],
  ['26.9', 1],
])('live sessions are counted by states that %s knows, waiting ones among them', async (release, count) => {
  const { sent } = talkingTo(release);
  expect(await userWrites.belongings(hanbit('semicolon'))).toMatchObject({ sessions: count, pending: count });
  const { variables } = (sent.at(-1) as { body: { variables: { running: string; pending: string } } }).body;
  expect(variables.running.includes('PREPARED')).toBe(release !== '23.09' && release !== '24.09');
  expect(variables.pending.includes('RESERVED')).toBe(release === '26.9');
});
