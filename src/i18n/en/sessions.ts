const number = new Intl.NumberFormat('en');
const n = (value: number) => number.format(value);
const sessionsOf = (value: number) => (value === 1 ? 'session' : 'sessions');

/** English, what is said of sessions. */
export const sessions = {
  'sessions.tabs': 'Sessions by state',
  'sessions.tab.live': 'Live',
  'sessions.tab.finished': 'Finished',
  'sessions.count': ({ matching, all }: { matching: number; all: number | null }) =>
    all === null || matching === all
      ? `${n(matching)} ${sessionsOf(matching)}`
      : `${n(matching)} of ${n(all)} ${sessionsOf(all)} match`,
  'sessions.empty.live': 'Nobody runs a session, and none waits.',
  'sessions.empty.finished': 'No session has ended yet.',
  'session.name': 'Name',
  'session.session_id': 'ID',
  'session.user_email': 'Owner',
  'session.group_name': 'Project',
  'session.group_id': 'Project ID',
  'session.type': 'Type',
  'session.status_info': 'Why',
  'session.result': 'Result',
  'session.scaling_group': 'Resource group',
  'session.image': 'Image',
  'session.cluster_mode': 'Cluster mode',
  'session.cluster_size': 'Containers',
  'session.agent_ids': 'Agents',
  'session.access_key': 'Access key',
  'session.terminated_at': 'Ended',
  'session.occupied_slots': 'Resources in use',
  'sessions.details': 'Session',
  'sessions.details.owner': 'Owner',
  'sessions.details.runs': 'Where it runs',
  'sessions.details.none': 'There is no such session, or it is not in your domain.',
  'sessions.details.failed': 'This session could not be read.',
};
