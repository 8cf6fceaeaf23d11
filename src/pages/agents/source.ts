import { may, type Role } from '#api/access.ts';
import { agentSummaries } from '#api/agent-summaries.ts';
import { type Agent, type AgentTab, agents, byManager, isLive, tabOfStatus } from '#api/agents.ts';
import type { ListArgs } from '#api/page.ts';
import { type Source, wholeSource } from '#kit/list/source.ts';
import type { Column } from '#kit/table/column.ts';
import { pageOfWhole } from '#kit/table/whole-list.ts';

const TIMEOUT = { timeout: 120_000 };

/**
 * Agents of a tab. The manager orders, filters and pages them as far as it can; the browser does otherwise. A role that may
 * not read agents gets their summaries, which the manager gives whole.
 */
export function agentSource(
  { tab, role }: { tab: AgentTab; role: Role },
  columns: readonly Column<Agent>[],
): Source<Agent> {
  const { defaultSort } = agents;
  if (!may(role, 'agent_list'))
    return wholeSource<Agent, Agent[]>({
      query: agentSummaries.list(),
      read: agentSummaries.read,
      rows: all => all.filter(({ status }) => tabOfStatus(status) === tab),
      columns,
      defaultSort,
    });
  const arrange = (all: readonly Agent[], args: ListArgs) =>
    pageOfWhole(all, { ...args, sort: args.sort ?? defaultSort }, columns);
  let once: Promise<Agent[]> | undefined;
  return {
    query: (args, shown) => agents.list({ ...args, tab, with_live_stat: isLive(shown) }, arrange),
    read: async (args, shown) => {
      if (byManager(args)) return agents.read({ ...args, tab, with_live_stat: isLive(shown) }, TIMEOUT);
      const used = [...shown, ...(args.sort ? [args.sort.column] : []), ...Object.keys(args.filters)];
      once ??= agents.readAll({ tab, with_live_stat: isLive(used) }, TIMEOUT);
      return arrange(await once, args);
    },
  };
}
