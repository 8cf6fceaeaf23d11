import { atLeast } from '#lib/versions.ts';

/** `running`: under way, from its first agent to its end; `pending`: waits for its first agent, or for another one. */
export type SessionTab = 'running' | 'pending' | 'finished';

/** States of sessions that are not over, and since when they exist (docs/contract/resources-and-operations.md 8.3). */
const LIVE: readonly { since: string; running: readonly string[]; pending: readonly string[] }[] = [
  {
    since: '0',
    running: ['SCHEDULED', 'PULLING', 'PREPARING', 'RUNNING', 'RESTARTING', 'RUNNING_DEGRADED', 'TERMINATING'],
    pending: ['PENDING'],
  },
  { since: '25.6.0', running: ['PREPARED', 'CREATING'], pending: [] },
  { since: '26.4.0', running: [], pending: ['DEPRIORITIZING'] },
  { since: '26.8.0', running: ['PREEMPTED'], pending: ['RESERVED', 'RESCHEDULING'] },
];

/** Whether the release forgets what a session used once it is over (docs/contract/resources-and-operations.md 8.2). */
export const forgetsSlots = (manager: string): boolean => atLeast(manager, '26.4.0');

/** The states of a session that is over; every release knows them. */
const FINISHED: readonly string[] = ['TERMINATED', 'CANCELLED', 'ERROR'];

/** The states of a tab. Only what the release knows: a list that holds another state is refused. */
export const statesOf = (tab: SessionTab, manager: string): readonly string[] =>
  tab === 'finished' ? FINISHED : LIVE.flatMap(({ since, [tab]: states }) => (atLeast(manager, since) ? states : []));

/** The same as the manager is asked for them. */
export const statesIn = (tab: SessionTab, manager: string): string => statesOf(tab, manager).join(',');

/** The states of a session that is not over, waiting ones among them, as the manager is asked for them. */
export const liveStates = (manager: string): string =>
  [...statesOf('pending', manager), ...statesOf('running', manager)].join(',');

/** The tab that shows a state; a state that is new to this console is of a session under way. */
export const tabOfState = (status: string, manager: string): SessionTab =>
  (['finished', 'pending'] as const).find(tab => statesOf(tab, manager).includes(status)) ?? 'running';

/**
 * The states of sessions that hold resources, as a filter of the manager: also ended in an error, but not pending.
 * They prevent the permanent deletion of their owner (docs/contract/users-and-auth.md 3.6).
 */
export const holdingStates = (manager: string): string =>
  [...statesOf('running', manager), ...statesOf('pending', manager).filter(state => state !== 'PENDING'), 'ERROR'].join(
    ',',
  );
