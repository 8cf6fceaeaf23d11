import { counted, matched, n, one } from '../english.ts';

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
  'group.slots.total': ({ name }: { name: string }) => `${name} total`,
  'group.wsproxy_addr.column': 'WSProxy address',
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
  'groups.use.failed': 'What uses this resource group could not be read.',
  'groups.use.domains': 'Domains',
  'groups.use.projects': 'Projects',
  'groups.use.running': 'Running sessions',
  'groups.use.pending': 'Pending sessions',
  'groups.use.sessions': 'All sessions',
  'groups.use.endpoints': 'Model services',

  'groups.copyOf': ({ name }: { name: string }) => `${name}-copy`,
  'groups.form.failed': 'The form cannot be opened.',
  'groups.edit': ({ name }: { name: string }) => `Edit ${name}`,
  'groups.name.hint': 'Letters, digits, ".", "_" and "-". The name cannot be changed later.',
  'groups.name.fixed': 'A resource group cannot be renamed.',
  'groups.name.characters': 'Only letters A to Z, digits, ".", "_" and "-".',
  'groups.name.max': 'At most 64 characters.',
  'groups.name.taken': 'Another resource group has this name already.',
  'groups.description.max': 'At most 512 characters.',
  'groups.active.hint': 'New sessions start only in an active group.',
  'groups.public.hint': 'Only administrators see a group that is not public.',
  'groups.scheduler.hint':
    'FIFO and LIFO start the session that was requested first or last. DRF gives each user a fair share of the resources.',
  'groups.domain.none': 'None',
  'groups.domain.hint': 'People of this domain can use the group. Without a domain, nobody can use it yet.',
  'groups.opened': ({ name, to }: { name: string; to: string }) => `${name} is open to the domain ${to}.`,
  'groups.opened.failed': ({ name, to }: { name: string; to: string }) =>
    `${name} was created, but not opened to the domain ${to}.`,
  'groups.wsproxy.hint':
    'The WSProxy at this URL relays apps directly to the agents (v2 API). Leave it empty if it cannot reach them: then the manager relays (v1 API).',
  'groups.wsproxy.address': 'A URL that begins with http:// or https://, or nothing.',
  'groups.wsproxy.max': 'At most 1,024 characters.',
  'groups.token.hint': 'What the WSProxy asks of the manager. It is not shown again.',
  'groups.token.keep': 'Leave it empty to keep the stored token, which is never shown.',
  'groups.token.max': 'At most 128 characters.',
  'groups.token.new': 'A new token',
  'groups.types.hint': 'At least one type.',
  'groups.types.one': 'Allow at least one session type.',
  'groups.types.unknown': 'This release does not know one of these session types.',
  'groups.timeout.hint': 'Seconds after which a session that still waits is cancelled. 0 switches this off.',
  'groups.timeout.number': 'A number of seconds from 0 to 1,000,000,000.',
  'groups.retries.hint':
    'How often the scheduler tries a session before it goes on to the next one. Empty: as set for the cluster.',
  'groups.retries.unused': 'Only FIFO and LIFO use this number. Empty: as set for the cluster.',
  'groups.retries.number': 'A whole number from 0 to 2,147,483,647, or nothing.',
  'groups.others': 'Other scheduler options',
  'groups.others.kept': 'A save writes these options back unchanged.',
  'groups.create.failed': 'The resource group was not created.',
  'groups.created': ({ name }: { name: string }) => `${name} created.`,
  'groups.save.failed': 'The resource group was not saved.',
  'groups.saved': ({ name }: { name: string }) => `${name} saved.`,
  'groups.inactivate': 'Inactivate',
  'groups.inactivated': ({ name }: { name: string }) => `${name} is inactive now.`,

  'groups.delete.title': ({ name }: { name: string }) => `Delete ${name}?`,
  'groups.delete.held': ({ name }: { name: string }) => `${name} cannot be deleted`,
  'groups.delete.free': 'No agent, session or model service belongs to the group.',
  'groups.delete.what': 'Nothing restores a deleted resource group.',
  'groups.delete.failed': 'The resource group was not deleted.',
  'groups.delete.start': ({ count }: { count: number }) => `Delete ${counted(count, 'resource group')}`,
  'groups.deleted': ({ name }: { name: string }) => `${name} deleted.`,
  'groups.delete.agents': ({ count }: { count: number }) =>
    `${counted(count, 'agent')} ${one(count, 'belongs', 'belong')} to the group, lost and terminated ones included:`,
  'groups.delete.more': ({ name, count }: { name: string; count: number }) => `${name} and ${n(count)} more`,
  'groups.delete.agents.next':
    'Move them to another group first: change the group in the configuration of each agent and restart it.',
  'groups.delete.sessions': ({ count }: { count: number }) =>
    `${counted(count, 'session')} ${one(count, 'belongs', 'belong')} to the group, those that are over included. This release does not delete a group that has sessions.`,
  'groups.delete.endpoints': ({ count }: { count: number }) =>
    `${counted(count, 'model service')} ${one(count, 'belongs', 'belong')} to the group.`,
  'groups.delete.inactivate':
    'You can inactivate the group instead: people do not see it any more, and no new session starts in it.',
  'groups.delete.inactive': 'The group is inactive already: no new session starts in it.',
  'groups.delete.erases': ({ count }: { count: number }) =>
    `This release deletes ${counted(count, 'session')} of the group with it, from lists and statistics too.`,
  'groups.delete.live': ({ count }: { count: number }) =>
    `${counted(count, 'session')} of these ${one(count, 'is', 'are')} not over yet.`,
  'groups.delete.erases.endpoints': ({ count }: { count: number }) =>
    `This release deletes ${counted(count, 'model service')} of the group with it.`,
  'groups.delete.domains': ({ count }: { count: number }) =>
    `${counted(count, 'domain')} can use the group now, and ${one(count, 'loses', 'lose')} it.`,
  'groups.delete.projects': ({ count }: { count: number }) =>
    `${counted(count, 'project')} can use the group now, and ${one(count, 'loses', 'lose')} it.`,
  'groups.delete.presets': ({ count }: { count: number }) =>
    `${counted(count, 'preset')} of this group ${one(count, 'stays', 'stay')}, but no session can use ${one(count, 'it', 'them')}.`,
};
