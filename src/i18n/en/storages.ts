import { matched, n } from '../english.ts';

/** English, storage volumes and quotas. */
export const storages = {
  'storages.count': ({ matching, all }: { matching: number; all: number | null }) => matched(matching, all, 'volume'),
  'storages.empty': 'There is no storage volume.',
  'storages.empty.next':
    'A volume appears here once a storage proxy that the manager knows has it in its configuration.',
  'storages.settings': 'Quota settings',
  'storages.unread': 'could not be read',
  'storages.used': ({ size, most, share }: { size: string; most: string; share: string }) =>
    `${size} of ${most} (${share})`,
  'storages.silent': 'The storage proxy failed and gave no reason.',
  'storages.late': 'The manager did not answer within some seconds: its storage proxy does not seem to answer.',
  'storages.list.failed': 'The manager could not list the volumes.',
  'storages.list.alone':
    'It asks every storage proxy, and fails if one does not answer. The volumes that domains, projects and key pair policies name were asked one by one; others are missing here.',
  'storages.some.failed': ({ names }: { names: string }) => `Could not be read: ${names}.`,
  'storages.same': ({ names }: { names: string }) =>
    `${names} report the same capacity and use: they are probably on one file system. Do not add them up.`,

  'storage.id': 'Volume',
  'storage.usage': 'Usage',
  'storage.used_bytes': 'Used (B)',
  'storage.capacity_bytes': 'Capacity (B)',
  'storage.health': 'Health',
  'storage.health.healthy': 'Healthy',
  'storage.health.degraded': 'Degraded',
  'storage.health.offline': 'Offline',
  'storage.health.unavailable': 'Unavailable',
  'storage.health.unknown': 'Unknown',
  'storage.status_info': 'Note on health',
  'storage.backend': 'Backend type',
  'storage.capabilities': 'Capabilities',
  'storage.path': 'Endpoint',
  'storage.path.what': 'mount point in the storage proxy',
  'storage.fsprefix': 'Prefix',
  'storage.proxy': 'Storage proxy',

  'storages.overview': 'Overview',
  'storages.details.failed': 'This volume could not be read.',
  'storages.details.none': 'There is no such volume.',

  // Quotas
  'storages.quotas': 'Quota Settings',
  'storages.tabs': 'Quotas by owner',
  'storages.tab.user': 'For User',
  'storages.tab.project': 'For Project',
  'storages.noQuota': ({ name }: { name: string }) =>
    `No quota can be set on this volume: its backend (${name}) does not have the capability “quota”. The manager would answer that the quota is set, and nothing would change.`,
  'storages.user': 'User',
  'storages.user.hint': 'Type a part of the e-mail address.',
  'storages.user.found': 'Users found',
  'storages.user.none': 'No user has this in the e-mail address.',
  'storages.user.more': ({ total }: { total: number }) => `The first of ${n(total)}. Type more of the address.`,
  'storages.user.failed': 'This user could not be read.',
  'storages.user.gone': 'There is no such user.',
  'storages.domain.first': 'Choose a domain first',
  'storages.domains.failed': 'The domains could not be read.',
  'storages.project': 'Project',
  'storages.project.choose': 'Choose a project',
  'storages.project.none': 'This domain has no project',
  'storages.project.gone': 'This domain has no such project.',
  'storages.projects.failed': 'The projects of this domain could not be read.',
  'storages.inactive': ({ name }: { name: string }) => `${name} (inactive)`,
  'storages.quota.of': ({ name, host }: { name: string; host: string }) => `Quota of ${name} on ${host}`,
  'storages.quota.id': 'ID',
  'storages.quota.limit': 'Hard Limit (GB)',
  'storages.quota.default': 'Default where nothing is set',
  'storages.quota.control': 'Control',
  'storages.quota.unset': 'not set',
  'storages.quota.unused': 'nothing stored',
  'storages.quota.above': 'above 2^53 − 1 B: the manager cannot report it',
  'storages.quota.notYet':
    'The storage has neither a folder nor a quota of this owner yet. The first folder gets the default.',
  'storages.quota.at': ({ time }: { time: string }) => `Read ${time}.`,
  'storages.quota.failed': 'This quota could not be read.',
  'storages.default.noPolicy': 'no policy',

  'storages.quota.edit': ({ name, host }: { name: string; host: string }) => `Quota of ${name} on ${host}`,
  'storages.quota.unsaved': 'The quota was not set.',
  'storages.quota.hint': 'For all folders of this owner on this volume together. 1 GB is 1,000,000,000 B.',
  'storages.quota.hint.xfs':
    'For all folders of this owner on this volume together. 1 GB is 1,000,000,000 B. XFS rounds up to the next 4 KiB.',
  'storages.quota.usual': ({ name, size }: { name: string; size: string }) => `Default of policy ${name}: ${size}.`,
  'storages.quota.usual.take': 'Use the default',

  'storages.unset': 'Unset',
  'storages.unset.nothing': 'No quota is set.',
  'storages.unset.title': ({ name, host }: { name: string; host: string }) => `Unset the quota of ${name} on ${host}?`,
  'storages.unset.what': ({ size }: { size: string }) => `The hard limit of ${size} is removed.`,
  'storages.unset.unread': 'The hard limit is removed.',
  'storages.unset.usual': ({ name, size }: { name: string; size: string }) =>
    `Set the default of policy ${name} in its place: ${size}`,
  'storages.unset.why':
    'The storage takes the default by itself only with the first folder. Without a limit in its place there is none.',
  'storages.unset.endless': ({ name }: { name: string }) =>
    `The default of policy ${name} is no limit: then nothing limits what is stored.`,
  'storages.unset.unknown': ({ name }: { name: string }) =>
    `The default of policy ${name} could not be read. The storage has no limit then.`,
  'storages.unset.xfs': 'XFS cannot unset a quota: it refuses. Set a larger limit with Edit instead.',
  'storages.unset.failed': 'The quota was not unset.',
};
