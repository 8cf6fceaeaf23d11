import { may } from '#api/access.ts';
import { unlessMay } from '#kit/actions/closed.ts';
import { listPage } from '#kit/list/list-page.tsx';
import { useSlotExtra } from '#kit/table/slot-extra.ts';
import { AgentNote } from './AgentNote.tsx';
import { agentActions } from './actions.ts';
import { agentList } from './list.ts';

/** The list of agents. */
export const page = listPage({
  list: agentList,
  worker: () => new Worker(new URL('./agents.worker.ts', import.meta.url), { type: 'module' }),
  useExtra: () => useSlotExtra('agents.slots.failed'),
  drawer: async () => (await import('./AgentDrawer.tsx')).AgentDrawer,
  dialogs: async () => (await import('./AgentDialogs.tsx')).AgentDialogs,
  actions: agentActions,
  closed: unlessMay('modify_agent', 'agents.onlySuperadmin'),
  note: ({ role }) => (may(role, 'agent_list') ? null : 'agents.summaries'),
  above: AgentNote,
});
