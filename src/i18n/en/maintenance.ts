import { n } from '../english.ts';

/** English, maintenance of a running cluster. */
export const maintenance = {
  'maintenance.usage': 'Usage',
  'maintenance.usage.what':
    'After network failures, or when containers were lost, the stored usage of keys and agents can differ from what containers really use. The manager then counts it again from the sessions. It answers when it is done.',
  'maintenance.recalculate': 'Recalculate usage',
  'maintenance.usage.took': ({ seconds }: { seconds: number }) => `It took ${n(seconds)} s.`,

  'maintenance.images': 'Images',
  'maintenance.images.what':
    'The manager reads again which images each registry has. The scans run at the manager, one for each registry: you can leave the page.',
  'maintenance.registries.failed': 'The registries could not be read.',

  'maintenance.status': 'Manager status',
  'maintenance.status.running': 'Running',
  'maintenance.status.frozen': 'Frozen for maintenance',
  'maintenance.status.failed': 'The status of the manager could not be read.',
  'maintenance.status.unchanged': 'The status was not changed.',
  'maintenance.status.notTaken': ({ wanted, status }: { wanted: string; status: string }) =>
    `The manager took the change to “${wanted}”, but still says “${status}”.`,
  'maintenance.freeze': 'Freeze',
  'maintenance.unfreeze': 'Unfreeze',
  'maintenance.freeze.title': 'Freeze the manager?',
  'maintenance.freeze.what': 'It stays frozen until somebody unfreezes it here, after a restart too.',
  'maintenance.frozen.stops':
    'Refused while frozen: starting and changing sessions, creating and changing folders, and every other REST request that needs a running manager.',
  'maintenance.frozen.mutations':
    'Not stopped: changes by GraphQL, which are most writes of this console: users, keys, policies, images, groups, agents. Changes of the configuration are not stopped either.',
  'maintenance.frozen.noMutations':
    'Refused as well: changes by GraphQL, which are most writes of this console. Changes of the configuration are not stopped.',
  'maintenance.frozen.sessions': 'Not stopped: sessions that run, signing in, and everything that only reads.',

  'maintenance.announcement': 'Announcement',
  'maintenance.announcement.what':
    'A text for everybody who signs in, in this console and in the user console. It stays until it is removed.',
  'maintenance.announcement.failed': 'The announcement could not be read.',
  'maintenance.announcement.unsaved': 'The announcement was not changed.',
  'maintenance.announcement.saved': 'The announcement is shown to whoever signs in.',
  'maintenance.announcement.removed': 'The announcement is removed.',
  'maintenance.announcement.blank': 'An announcement needs a text. Remove it to announce nothing.',
  'maintenance.announcement.save': 'Change announcement',
  'maintenance.announcement.remove': 'Remove',
  'maintenance.announce': 'Announce',
  'maintenance.message': 'Text',
  'maintenance.message.hint': 'Markdown. HTML is shown as text, images as links.',
  'maintenance.preview': 'Preview',
  'maintenance.preview.none': 'Nothing is announced.',
};
