import { counted, matched } from '../english.ts';

/** English, container registries. */
export const registries = {
  'registries.count': ({ matching, all }: { matching: number; all: number | null }) =>
    matched(matching, all, 'registry'),
  'registries.empty': 'There is no registry.',
  'registries.empty.next':
    'Images come from container registries. Add one with "Add registry", then rescan it to read which images it has.',
  'registries.onlySuperadmin': 'Only a superadmin may change registries.',
  'registries.blank': '(no name)',
  'registry.row_id': 'ID',
  'registry.registry_name': 'Hostname',
  'registry.url': 'URL',
  'registry.type': 'Type',
  'registry.project': 'Project',
  'registry.username': 'User name',
  'registry.password': 'Password',
  'registry.ssl_verify': 'SSL check',
  'registry.is_global': 'Global',
  'registry.images': 'Images',
  'registry.domains': 'Allowed in domains',
  'registry.last_rescan': 'Last rescan',

  'registries.rescan': 'Rescan',
  'registries.rescanAll': 'Rescan all',
  'registries.rescan.images': 'Rescan images',
  'registries.rescan.title': 'Rescan registries',
  'registries.rescan.what':
    'The manager reads again which images each registry has. Images without labels of Backend.AI are left out by most releases. The scan runs at the manager: you can leave the page.',
  'registries.rescan.resets':
    'On this release a rescan sets the minimum resources of images back to those of their labels.',
  'registries.rescan.start': ({ count }: { count: number }) => `Rescan ${counted(count, 'registry')}`,
  'registries.rescan.found': ({ count }: { count: number }) => `${counted(count, 'image')} read.`,
  'registries.rescan.skipped': ({ tags }: { tags: string }) => `Skipped: ${tags}`,

  'registries.details': 'Registry',
  'registries.details.none': 'There is no such registry.',
  'registries.details.failed': 'This registry could not be read.',
  'registries.images.failed': 'The images could not be read. It is not known how many each registry has.',
  'registries.domains.failed': 'The domains could not be read. It is not known which of them allow a registry.',
  'registries.domains.none': 'None',
  'registries.password.stored': 'Stored',
  'registries.password.none': 'None',
};
