import { expect, test } from 'vitest';
import { holdingStates, liveStates, type SessionTab, statesOf, tabOfState } from '#api/session-states.ts';

const RELEASES = ['23.09.10', '24.09.7', '25.15.12', '26.4.16', '26.9.6'];
const TABS: readonly SessionTab[] = ['running', 'pending', 'finished'];

test.each(RELEASES)('on %s each state is of one tab', manager => {
  const all = TABS.flatMap(tab => statesOf(tab, manager));
  expect(new Set(all).size).toBe(all.length);
  for (const tab of TABS) for (const state of statesOf(tab, manager)) expect(tabOfState(state, manager)).toBe(tab);
  expect(liveStates(manager).split(',').sort()).toEqual(
    all.filter(state => tabOfState(state, manager) !== 'finished').sort(),
  );
});

test('a release is asked only for states that it knows', () => {
  expect(statesOf('pending', '23.09.10')).toEqual(['PENDING']);
  expect(statesOf('pending', '26.4.16')).toEqual(['PENDING', 'DEPRIORITIZING']);
  expect(statesOf('pending', '26.9.6')).toEqual(['PENDING', 'DEPRIORITIZING', 'RESERVED', 'RESCHEDULING']);
  expect(statesOf('running', '24.09.7')).not.toContain('PREPARED');
  expect(statesOf('running', '25.15.12')).toContain('PREPARED');
});

test('a waiting session stands against nothing, one that ended in an error does', () => {
  expect(holdingStates('26.9.6').split(',')).not.toContain('PENDING');
  expect(holdingStates('23.09.10').split(',')).toContain('ERROR');
});

test('a state that this console does not know is of a session under way', () => {
  expect(tabOfState('HIBERNATED', '26.9.6')).toBe('running');
});
