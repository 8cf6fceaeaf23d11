import type { QueryClient } from '@tanstack/react-query';
import { agentWrites } from '#api/agent-writes.ts';
import type { Agent } from '#api/agents.ts';
import { getSpoken } from '#i18n/language.ts';
import { runWrite } from '#kit/actions/run-write.ts';
import { notify } from '#kit/notice/notify.ts';

/** Switches an agent and shows a notice with Undo. @throws ApiError. */
export async function switchNow(client: QueryClient, agent: Pick<Agent, 'id' | 'schedulable'>): Promise<void> {
  const schedulable = !agent.schedulable;
  await runWrite(client, agentWrites.setSchedulable, { agent, schedulable });
  const undo = { agent: { id: agent.id, schedulable }, schedulable: !schedulable };
  notify({
    text: getSpoken().t(schedulable ? 'agents.switched.on' : 'agents.switched.off', agent),
    undo: () => runWrite(client, agentWrites.setSchedulable, undo),
  });
}
