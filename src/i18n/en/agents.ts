import { counted, matched, one } from '../english.ts';

/** English, agents. */
export const agents = {
  'agents.tabs': 'Agents by state',
  'agents.tab.connected': 'Connected',
  'agents.tab.terminated': 'Terminated',
  'agents.count': ({ matching, all }: { matching: number; all: number | null }) => matched(matching, all, 'agent'),
  'agents.empty.connected': 'No agent is connected.',
  'agents.empty.connected.next':
    'An agent is a node that runs sessions. It appears here as soon as its daemon reports to the manager. Agents that were connected before are under Terminated.',
  'agents.empty.terminated': 'No agent is lost or terminated.',
  'agents.empty.terminated.next': 'Agents that were connected once, and are not any more, are listed here.',
  'agents.onlySuperadmin': 'Only a superadmin may change agents.',
  'agents.summaries':
    'Only superadmins can read addresses, versions and utilisation of agents. You see the agents of the resource groups that you may use.',
  'agents.lost': ({ count }: { count: number }) =>
    `${counted(count, 'agent')} ${one(count, 'is', 'are')} lost: no report for longer than the heartbeat allows. The manager lists ${one(count, 'it', 'them')} under Terminated.`,
  'agents.lost.show': 'Show lost agents',
  'agents.slots.failed': 'The resources of the cluster could not be read. Only CPU and RAM have columns.',
  'agents.notReported': 'not reported',
  'agents.version.differs': ({ manager }: { manager: string }) => `Differs from the manager, which is ${manager}`,
  'agents.capacity': ({ slot }: { slot: string }) => `Capacity · ${slot}`,
  'agents.live.cpu_util': 'CPU use',
  'agents.live.mem_use': 'RAM use',
  'agents.live.util': ({ family }: { family: string }) => `${family} use`,
  'agents.live.mem': ({ family }: { family: string }) => `${family} memory`,
  'agents.live.power': ({ family }: { family: string }) => `${family} power`,
  'agents.live.temperature': ({ family }: { family: string }) => `${family} temperature`,

  'agent.id': 'ID',
  'agent.addr': 'Address',
  'agent.scaling_group': 'Group',
  'agent.region': 'Region',
  'agent.status_changed': 'Since',
  'agent.schedulable.column': 'Schedulable',
  'agent.version': 'Version',
  'agent.architecture': 'Architecture',
  'agent.first_contact': 'First contact',
  'agent.lost_at': 'Lost',
  'agent.container_count': 'Containers',
  'agent.auto_terminate_abusing_kernel': 'Ends abusive containers',

  'agents.on': 'Set schedulable',
  'agents.on.what': 'New sessions can start on these agents again.',
  'agents.on.start': ({ count }: { count: number }) => `Set ${counted(count, 'agent')} schedulable`,
  'agents.off': 'Set unschedulable',
  'agents.off.what': 'No new session starts on these agents. Running sessions stay.',
  'agents.off.start': ({ count }: { count: number }) => `Set ${counted(count, 'agent')} unschedulable`,
  'agents.skip.on': 'already schedulable',
  'agents.skip.off': 'already unschedulable',

  'agents.details': 'Agent',
  'agents.allocated': 'Allocated to sessions',
  'agents.details.none': 'There is no such agent, or none in your resource groups.',
  'agents.details.failed': 'This agent could not be read.',
};
