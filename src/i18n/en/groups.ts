import { matched } from '../english.ts';

/** English, resource groups. */
export const groups = {
  'groups.count': ({ matching, all }: { matching: number; all: number | null }) =>
    matched(matching, all, 'resource group'),
  'groups.empty': 'There is no resource group.',
  'groups.empty.next':
    'A resource group is a set of agents that people choose for their sessions. Create the first one with "Create resource group".',
  'groups.onlySuperadmin': 'Only a superadmin may change resource groups.',
  'groups.slots.failed': 'The resources of the cluster could not be read. Columns have the manager’s names of them.',

  'group.scheduler.fifo': 'FIFO',
  'group.scheduler.lifo': 'LIFO',
  'group.scheduler.drf': 'DRF',
  'group.scheduler.mof': 'MOF',
  'group.scheduler.fair-share': 'Fair share',
  'group.agent_count_by_status': 'Agents',
  'group.agents.ALIVE': 'alive',
  'group.agents.LOST': 'lost',
  'group.agents.RESTARTING': 'restarting',
  'group.agents.TERMINATED': 'terminated',
  'group.agents.none': 'None',
  'group.slots.used': ({ name }: { name: string }) => `${name} used`,
  'group.slots.total': ({ name }: { name: string }) => `${name} total`,
  'group.pending_timeout.column': 'Pending timeout (s)',
  'group.num_retries_to_skip.column': 'Retries to skip',
  'group.use_host_network': 'Host network',
  'group.driver': 'Driver',
  'group.driver_opts': 'Options of the driver',
  'group.created_at': 'Created',

  'groups.details': 'Resource group',
  'groups.details.none': 'There is no such resource group.',
  'groups.details.failed': 'This resource group could not be read.',
  'groups.inactive.what':
    'The group is inactive: people do not see it, and new sessions in it are refused. Sessions that wait in it still start.',
  'groups.options': 'Scheduler options',
  'groups.timeout.off': 'Off',
  'groups.timeout.ignored':
    'This release does not cancel sessions after the pending timeout. It only stores the value.',
  'groups.retries.global': 'As set for the cluster',
  'groups.use': 'Used by',
  'groups.use.failed': 'It could not be read who uses this resource group.',
  'groups.use.domains': 'Domains',
  'groups.use.projects': 'Projects',
  'groups.use.live': 'Sessions not over',
  'groups.use.sessions': 'Sessions in all',
  'groups.use.endpoints': 'Model services',
};
