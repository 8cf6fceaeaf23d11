import { may } from '#api/access.ts';
import { type AgentDetail, agentDetails } from '#api/agent-details.ts';
import { agentSummaries } from '#api/agent-summaries.ts';
import { type Agent, type AgentTab, tabOfStatus } from '#api/agents.ts';
import { Details } from '#kit/list/Details.tsx';
import type { DrawerProps } from '#kit/list/opened.ts';
import { type Answer, useDetails } from '#kit/list/use-details.ts';
import { useRowOfWhole } from '#kit/list/whole-set.ts';
import type { SlotExtra } from '#kit/table/slot-extra.ts';
import { AgentFacts } from './AgentFacts.tsx';
import { AgentSessions } from './AgentSessions.tsx';
import type { AgentDialog } from './dialog.ts';
import { Hardware, Plugins } from './Hardware.tsx';
import { Utilisation } from './Utilisation.tsx';

type Props = DrawerProps<Agent, AgentTab, SlotExtra, AgentDialog>;

/** Everything about one agent that the role may read. */
export function AgentDrawer(props: Props) {
  return may(props.context.role, 'agent_list') ? <Whole {...props} /> : <Summary {...props} />;
}

const Whole = (props: Props) => (
  <Opened {...props} answer={useDetails(agentDetails.one(props.id), client => agentDetails.known(props.id, client))} />
);

function Summary(props: Props) {
  const { row: found, ...answer } = useRowOfWhole<Agent>(agentSummaries, agent => agent.id, props.id);
  const row = found && { ...found, compute_plugins: null, auto_terminate_abusing_kernel: null };
  return <Opened {...props} answer={{ ...answer, row }} />;
}

function Opened({ id: _, answer, ...page }: Props & { answer: Answer<AgentDetail> }) {
  const whole = may(page.context.role, 'agent_list');
  return (
    <Details<AgentDetail> {...page} answer={answer}>
      {agent => (
        <>
          <AgentFacts agent={agent} {...page.context} />
          {whole && tabOfStatus(agent.status) === 'connected' && (
            <Utilisation agent={agent} extra={page.context.extra} at={answer.at} />
          )}
          <AgentSessions id={agent.id} />
          {whole && <Plugins compute_plugins={agent.compute_plugins} />}
          {whole && agent.status === 'ALIVE' && <Hardware id={agent.id} />}
        </>
      )}
    </Details>
  );
}
