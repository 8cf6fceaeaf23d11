import { counted, matched } from '../english.ts';

/** English, resource presets. */
export const presets = {
  'presets.count': ({ matching, all }: { matching: number; all: number | null }) => matched(matching, all, 'preset'),
  'presets.empty': 'There is no resource preset.',
  'presets.empty.next':
    'A preset is a set of amounts (CPU, RAM, GPU) that people choose when they start a session. Create the first one with "Create preset".',
  'presets.onlySuperadmin': 'Only a superadmin may change presets.',
  'presets.all': 'All',
  'presets.allGroups': 'All resource groups',
  'presets.copyOf': ({ name }: { name: string }) => `${name} copy`,
  'preset.id': 'ID',
  'preset.fit': 'Fits an agent',
  'preset.fit.fits': 'Fits',
  'preset.fit.no-agent': 'No agent fits',
  'preset.fit.shared-memory': 'Shared memory > RAM',
  'preset.fit.no-agent.what':
    'No agent that is alive has this much. Sessions with this preset stay pending, and the session launcher does not offer it.',
  'preset.fit.shared-memory.what': 'The shared memory is larger than the RAM. No session can start with this preset.',
  'preset.amount': 'A number of 0 or more. Leave it empty if the preset has none.',

  'presets.details': 'Resource preset',
  'presets.details.none': 'There is no such preset.',
  'presets.details.failed': 'This preset could not be read.',
  'presets.form.failed': 'The form cannot be opened: the resources of the cluster could not be read.',
  'presets.slots.failed': 'The resources of the cluster could not be read. Columns have the manager’s names of them.',
  'presets.agents.failed': 'The agents could not be read. It is not known which presets fit.',
  'presets.agents.onlySuperadmin': 'Only superadmins can read agents, so the list does not say which presets fit one.',

  'presets.edit': ({ name }: { name: string }) => `Edit ${name}`,
  'presets.name.hint': 'People see this name when they start a session.',
  'presets.name.fixed': 'This release cannot rename a preset. Duplicate it under another name instead.',
  'presets.name.max': 'At most 256 characters.',
  'presets.name.taken': 'Another preset has this name already.',
  'presets.group.hint': 'If you choose a group, only its sessions can use the preset.',
  'presets.shared.hint': 'A part of the RAM, shared between the processes of a session (/dev/shm).',
  'presets.create.failed': 'The preset was not created.',
  'presets.created': ({ name }: { name: string }) => `${name} created.`,
  'presets.save.failed': 'The preset was not saved.',
  'presets.saved': ({ name }: { name: string }) => `${name} saved.`,

  'presets.delete.title': ({ name }: { name: string }) => `Delete ${name}?`,
  'presets.delete.what':
    'The preset is no longer offered when a session is started. Sessions that were started with it keep running. Nothing restores a deleted preset.',
  'presets.delete.failed': 'The preset was not deleted.',
  'presets.deleted': ({ name }: { name: string }) => `${name} deleted.`,
  'presets.delete.start': ({ count }: { count: number }) => `Delete ${counted(count, 'preset')}`,
};
