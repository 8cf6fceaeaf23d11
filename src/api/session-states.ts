import { atLeast } from '#lib/versions.ts';

/** States of a session that is under way, and since when they exist (docs/contract/resources-and-operations.md 8.3). */
const UNDER_WAY: readonly [since: string, states: readonly string[]][] = [
  ['0', ['SCHEDULED', 'PULLING', 'PREPARING', 'RUNNING', 'RESTARTING', 'RUNNING_DEGRADED', 'TERMINATING']],
  ['25.6.0', ['PREPARED', 'CREATING']],
  ['26.4.0', ['DEPRIORITIZING']],
  ['26.8.0', ['RESERVED', 'PREEMPTED', 'RESCHEDULING']],
];

/** Only what the release knows: a list that holds another state is refused. */
const underWay = (manager: string): string[] =>
  UNDER_WAY.flatMap(([since, states]) => (atLeast(manager, since) ? states : []));

/** The states of a session that is not over, waiting ones among them, as the manager is asked for them. */
export const liveStates = (manager: string): string => liveStatesOf(manager).join(',');

/** The states of those waiting or under way, one by one. */
export const liveStatesOf = (manager: string): readonly string[] => ['PENDING', ...underWay(manager)];

/** The states of a session that is over; every release knows them. */
export const FINISHED: readonly string[] = ['TERMINATED', 'CANCELLED', 'ERROR'];

/**
 * The states of a session that holds resources, as the manager is asked for them: not a waiting one, but one that ended
 * in an error. They are what stands against deleting its owner for good (docs/contract/users-and-auth.md 3.6).
 */
export const holdingStates = (manager: string): string => [...underWay(manager), 'ERROR'].join(',');
