import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { may } from '#api/access.ts';
import { agentSummaries, countsIn } from '#api/agent-summaries.ts';
import { type AgentTab, agents } from '#api/agents.ts';
import type { ListContext } from '#kit/list/list.ts';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';
import type { SlotExtra } from '#kit/table/slot-extra.ts';
import { linkTo } from '#lib/link-to.ts';

/** How many agents are lost, which are on the other tab; nothing if there are none. */
export function AgentNote({ context: { tab, role } }: { context: ListContext<AgentTab, SlotExtra> }) {
  const { t } = useText();
  // both are read as the counts of the tabs
  const counted = useQuery({ ...agents.counts(), enabled: false });
  const summed = useQuery({ ...agentSummaries.list(), select: countsIn, enabled: false });
  const lost = (may(role, 'agent_list') ? counted : summed).data?.lost ?? 0;
  if (tab !== 'connected' || lost === 0) return null;
  return (
    <p role="status" className={parts.warning}>
      {t('agents.lost', { count: lost })}{' '}
      <Link to={linkTo.agents({ tab: 'terminated', status: ['LOST'] })}>{t('agents.lost.show')}</Link>
    </p>
  );
}
