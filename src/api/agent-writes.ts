import type { Agent } from './agents.ts';
import { ModifyAgentDocument } from './generated/agents.ts';
import { type Write, write } from './write.ts';

/** Whether new sessions may start on an agent. Running ones stay. @throws ApiError. */
const setSchedulable: Write<{ agent: Pick<Agent, 'id' | 'schedulable'>; schedulable: boolean }> = {
  mutationFn: async ({ agent, schedulable }) => {
    await write(
      ModifyAgentDocument,
      { id: agent.id, props: { schedulable } },
      {
        action: 'agents.modify',
        subject: agent.id,
        changes: [{ label: 'agent.schedulable', from: agent.schedulable, to: schedulable }],
        cli: null,
      },
    );
  },
  meta: { stale: [['agents']] },
};

export const agentWrites = { setSchedulable };
