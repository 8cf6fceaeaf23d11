import { expect, test } from 'vitest';
import type { Filters } from '#api/filter.ts';
import { sessionDetails } from '#api/session-details.ts';
import type { SessionTab } from '#api/session-states.ts';
import { sessions } from '#api/sessions.ts';
import type { Release } from '#mocks/behaviour.ts';
import { choice, text } from '#tests/api/filter-values.ts';
import { leaveNothing, talkingTo } from './embedded.ts';

leaveNothing();

const RELEASES: readonly Release[] = ['23.09', '24.09', '25.15', '26.4', '26.9'];
const all = (tab: SessionTab, filters: Filters = {}) => ({ limit: 100, offset: 0, sort: null, filters, tab });

test.each(RELEASES)(
  'on %s every session is in one of three tabs, and the counts agree with the lists',
  async release => {
    const { manager } = talkingTo(release);
    const running = await sessions.read(all('running'), {});
    const pending = await sessions.read(all('pending'), {});
    const finished = await sessions.read(all('finished'), {});
    const states = (rows: { status: string }[]) => [...new Set(rows.map(({ status }) => status))].sort();
    expect(states(running.rows)).toEqual(['RUNNING']);
    expect(states(pending.rows)).toEqual(['PENDING']);
    expect(states(finished.rows)).toEqual(['ERROR', 'TERMINATED']);
    expect(running.total + pending.total + finished.total).toBe(manager.db.sessions.size);
    const counted = await sessions.counts().queryFn?.({ signal: new AbortController().signal } as never);
    expect(counted).toEqual({ running: running.total, pending: pending.total, finished: finished.total });
    expect(pending.rows[0]?.agent_ids).toEqual([]);
  },
);

test.each(RELEASES)('on %s filters by state, type, owner and project find what they name', async release => {
  const { manager } = talkingTo(release);
  const noam = manager.db.usersByEmail.get('noam@hanbit.example');
  const named = async (tab: SessionTab, filters: Filters) =>
    (await sessions.read(all(tab, filters), {})).rows.map(({ name }) => name).sort();
  expect(await named('running', { user_email: text('noam@hanbit.example') })).toEqual(['jupyter', 'train-llm']);
  expect(await named('running', { user_email: text('oam@hanbit.example') })).toEqual([]); // a whole address is one person's
  expect(await named('running', { user_email: text('noam@') })).toEqual(['jupyter', 'train-llm']);
  expect(await named('finished', { status: choice('ERROR') })).toEqual(['crashed']);
  expect(await named('running', { type: choice('batch') })).toEqual([]);
  expect(await named('running', { type: choice('batch', 'interactive'), name: text('JUP') })).toEqual(['jupyter']);
  const group = [...manager.db.sessions.values()].find(session => session.user === noam?.uuid)?.group_id;
  const other = [...manager.db.groups.keys()].find(id => id !== group);
  expect(await named('running', { group_id: choice(group ?? ''), name: text('jupyter') })).toEqual(['jupyter']);
  expect(await named('running', { group_id: choice(other ?? ''), name: text('jupyter') })).toEqual([]);
});

const detailOf = async (release: Release, name: string) => {
  const { manager } = talkingTo(release);
  const id = [...manager.db.sessions.values()].find(session => session.name === name)?.id ?? '';
  return sessionDetails.read(id);
};

test('from 26.x on what an ended session used is forgotten, and what it asked for stays; before 24.03 nobody tells that', async () => {
  const used = { cpu: '4', mem: '17179869184', 'cuda.device': '1' };
  expect(await detailOf('26.9', 'jupyter')).toMatchObject({ occupied_slots: used, requested_slots: used });
  expect(await detailOf('26.9', 'old-1')).toMatchObject({ occupied_slots: {}, requested_slots: used });
  expect(await detailOf('25.15', 'old-1')).toMatchObject({ occupied_slots: used, requested_slots: used });
  expect(await detailOf('23.09', 'old-1')).toMatchObject({ occupied_slots: used, requested_slots: {} });
});

test.each(RELEASES)('on %s details have the kernels, main ones first, and the statuses by time', async release => {
  const session = await detailOf(release, 'train-llm');
  expect(session?.kernels.map(({ hostname, main }) => [hostname, main])).toEqual([
    ['main1', true],
    ['sub1', false],
  ]);
  expect(session?.kernels[1]).toMatchObject({ status: 'RUNNING', occupied_slots: { cpu: '8', 'cuda.device': '2' } });
  expect(session?.mounts).toEqual(['analytical-engine']);
  expect(session?.shared_memory).toEqual({ main1: '67108864', sub1: '67108864' });
  const { statuses = [] } = session ?? {};
  expect(statuses.map(({ status }) => status)).toEqual(
    release === '23.09' || release === '24.09'
      ? ['PENDING', 'SCHEDULED', 'PREPARING', 'RUNNING']
      : ['PENDING', 'SCHEDULED', 'PREPARING', 'PREPARED', 'CREATING', 'RUNNING'],
  );
  expect((await detailOf(release, 'old-1'))?.statuses.slice(-2).map(({ status }) => status)).toEqual([
    'TERMINATING',
    'TERMINATED',
  ]);
});

test('what is no id, or of no session, has no details', async () => {
  talkingTo('26.9');
  expect(await sessionDetails.read('no uuid')).toBeNull();
  expect(await sessionDetails.read('00000000-0000-4000-8000-000000000000')).toBeNull();
});

test.each(RELEASES)('on %s sessions that ended since a moment, or in an error, are found by it', async release => {
  const { manager } = talkingTo(release);
  const late = await sessions.mark(all('finished'), {});
  const live = [...manager.db.sessions.values()].find(({ name }) => name === 'jupyter');
  if (!live) throw new Error('no jupyter');
  manager.db.sessions.set(live.id, { ...live, status: 'TERMINATED' });
  const { rows } = await late(0, 100);
  const names = rows.map(({ name }) => name);
  expect(names).toContain('jupyter');
  expect(names).toContain('crashed');
  expect(names).not.toContain('old-1');
});

test('an end that a wrong clock wrote into the future does not hide what ends later', async () => {
  const { manager } = talkingTo('26.9');
  const { sessions: held } = manager.db;
  const [old, live] = ['old-1', 'jupyter'].map(wanted => [...held.values()].find(({ name }) => name === wanted));
  if (!old || !live) throw new Error('no such sessions');
  held.set(old.id, { ...old, created_at: Date.now() + 86_400_000 });
  const late = await sessions.mark(all('finished'), {});
  held.set(live.id, { ...live, status: 'TERMINATED', created_at: Date.now() - 3_600_000 });
  expect((await late(0, 100)).rows.map(({ name }) => name)).toContain('jupyter');
});
