import { matched } from '../english.ts';

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
};
