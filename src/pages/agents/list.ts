import { may } from '#api/access.ts';
import { agentSummaries, countsIn } from '#api/agent-summaries.ts';
import { type Agent, type AgentTab, agents, tabOfStatus } from '#api/agents.ts';
import { defineList } from '#kit/list/list.ts';
import type { SlotExtra } from '#kit/table/slot-extra.ts';
import { agentColumns } from './columns.tsx';
import { agentSource } from './source.ts';

/** The agents of the cluster; for a domain admin those of the resource groups that the person may use. */
export const agentList = defineList<Agent, AgentTab, SlotExtra>({
  area: 'agents',
  resource: tab => `agents-${tab}`,
  file: 'agents',
  tabs: () => ['connected', 'terminated'],
  tabOf: ({ status }) => tabOfStatus(status),
  counts: ({ role }) => [may(role, 'agent_list') ? agents.counts() : { ...agentSummaries.list(), select: countsIn }],
  live: 5000,
  extra: { slots: [] },
  columns: agentColumns,
  source: agentSource,
  readAgain: rows => agents.readSome(rows.map(({ id }) => id)),
  defaultSort: agents.defaultSort,
  rowId: agent => agent.id,
  empty: tab => [`agents.empty.${tab}`, `agents.empty.${tab}.next`],
});
