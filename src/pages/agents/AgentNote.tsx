import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { may } from '#api/access.ts';
import { agentSummaries, countsIn } from '#api/agent-summaries.ts';
import { type AgentTab, agents } from '#api/agents.ts';
import { slots } from '#api/slots.ts';
import type { ListContext } from '#kit/list/list.ts';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';
import { ListNote } from '#kit/table/ListNote.tsx';
import { linkTo } from '#lib/link-to.ts';
import type { AgentExtra } from './columns.tsx';

/** What is not on the tab: agents that are lost, what the role may not read, names of slots that could not be read. */
export function AgentNote({ context: { tab, role } }: { context: ListContext<AgentTab, AgentExtra> }) {
  const { t } = useText();
  const whole = may(role, 'agent_list');
  // both are read as the counts of the tabs
  const counted = useQuery({ ...agents.counts(), enabled: false });
  const summed = useQuery({ ...agentSummaries.list(), select: countsIn, enabled: false });
  const { error, refetch } = useQuery({ ...slots.list(), enabled: false }); // read by use-agent-extra.ts
  const lost = (whole ? counted : summed).data?.lost ?? 0;
  return (
    <>
      {!whole && <p className={parts.note}>{t('agents.summaries')}</p>}
      {tab === 'connected' && lost > 0 && (
        <p role="status" className={parts.warning}>
          {t('agents.lost', { count: lost })}{' '}
          <Link to={linkTo.agents({ tab: 'terminated', status: ['LOST'] })}>{t('agents.lost.show')}</Link>
        </p>
      )}
      {error && (
        <ListNote
          title={t('agents.slots.failed')}
          why={t(error.messageKey)}
          failure={error}
          onRetry={() => void refetch()}
        />
      )}
    </>
  );
}
