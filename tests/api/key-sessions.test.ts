import { beforeEach, expect, test } from 'vitest';
import { keysWithSessions } from '#api/key-sessions.ts';
import { bodies, given, json, linked, onTheWire } from './wire.ts';

onTheWire();
beforeEach(() => linked('24.09.7'));

type Asked = { variables: { filter: string; statuses: string | null } };
const asked = () => bodies().map(body => (body as Asked).variables);
const sessionsOf = (keys: readonly string[], total = keys.length) =>
  json({ data: { page: { items: keys.map(access_key => ({ access_key })), total_count: total } } });
const DOOR = 'POST /func/admin/gql';

test('one question about many keys answers which of them have sessions', async () => {
  given(DOOR, sessionsOf(['B', 'B', 'C']));
  expect([...(await keysWithSessions(['A', 'B', 'C'], 'ever'))]).toEqual(['B', 'C']);
  expect(asked()).toMatchObject([{ filter: 'access_key in ["A","B","C"]', statuses: null }]);
});

test('live are those that are not over', async () => {
  given(DOOR, sessionsOf([]));
  expect((await keysWithSessions(['A'], 'live')).size).toBe(0);
  expect(asked()[0]?.statuses?.split(',')).toContain('PENDING');
  expect(asked()[0]?.statuses).not.toContain('TERMINATED');
});

test('where an answer does not list all sessions the keys not seen yet are asked about again', async () => {
  given(DOOR, sessionsOf(['A', 'A'], 900), sessionsOf(['C'], 1));
  expect([...(await keysWithSessions(['A', 'B', 'C'], 'ever'))]).toEqual(['A', 'C']);
  expect(asked().map(({ filter }) => filter)).toEqual(['access_key in ["A","B","C"]', 'access_key in ["B","C"]']);
});

test('it ends when every key has sessions', async () => {
  given(DOOR, sessionsOf(['A', 'B'], 5000));
  expect((await keysWithSessions(['A', 'B'], 'ever')).size).toBe(2);
  expect(asked()).toHaveLength(1);
});

test('many keys are asked about 500 at a time', async () => {
  given(DOOR, sessionsOf([]));
  await keysWithSessions(
    Array.from({ length: 1001 }, (_, at) => `K${at}`),
    'live',
  );
  expect(asked().map(({ filter }) => filter.split(',').length)).toEqual([500, 500, 1]);
});

test('sessions of none of the keys are no answer', async () => {
  given(DOOR, sessionsOf(['X'], 3));
  await expect(keysWithSessions(['A'], 'live')).rejects.toMatchObject({ kind: 'protocol' });
});

test('no keys, no question', async () => {
  expect((await keysWithSessions([], 'live')).size).toBe(0);
  expect(asked()).toEqual([]);
});
