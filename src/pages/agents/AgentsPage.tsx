import { ListPage } from '#kit/list/ListPage.tsx';
import { readAheadOf } from '#kit/list/list.ts';
import { AgentNote } from './AgentNote.tsx';
import { agentActions, closed } from './actions.ts';
import { agentList } from './list.ts';
import { loadAgentDialogs, loadAgentDrawer } from './load.ts';
import { useAgentExtra } from './use-agent-extra.ts';

const startWorker = () => new Worker(new URL('./agents.worker.ts', import.meta.url), { type: 'module' });

/** The list of agents. */
export const AgentsPage = () => (
  <ListPage
    list={agentList}
    extra={useAgentExtra()}
    worker={startWorker}
    drawer={loadAgentDrawer}
    dialogs={loadAgentDialogs}
    actions={agentActions}
    closed={closed}
    above={AgentNote}
  />
);

export const page = {
  Content: AgentsPage,
  readAhead: readAheadOf(agentList),
  fetchedAhead: [loadAgentDrawer],
  fetchedOnButton: [loadAgentDialogs],
};
