import { queryOptions } from '@tanstack/react-query';
import { type Agent, type AgentCounts, readPages, STATES, toAgent } from './agents.ts';
import { run } from './client.ts';
import type { ApiError } from './errors.ts';
import { AgentSummariesDocument } from './generated/agents.ts';

/** What any role may read: all agents of the resource groups that the person may use, with fewer data. @throws ApiError. */
const read = async (signal?: AbortSignal): Promise<Agent[]> =>
  (
    await readPages(async (limit, offset) => (await run(AgentSummariesDocument, { limit, offset }, { signal })).page)
  ).map(toAgent);

/** The summaries of agents. */
const list = () =>
  queryOptions<Agent[], ApiError>({
    queryKey: ['agents', 'summaries'],
    queryFn: ({ signal }) => read(signal),
  });

/** Ids of the agents that the person may see, as options of a filter. */
const options = () => ({
  ...list(),
  select: (all: Agent[]) => all.map(({ id }) => ({ value: id, label: id })),
});

/** The counts of a set of summaries. */
export const countsIn = (all: readonly Agent[]): AgentCounts => {
  const count = (states: readonly string[]) => all.filter(({ status }) => states.includes(status)).length;
  return { connected: count(STATES.connected), terminated: count(STATES.terminated), lost: count(['LOST']) };
};

export const agentSummaries = { list, read, options };
