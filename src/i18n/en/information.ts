import { counted, n } from '../english.ts';

/** English, what the cluster and the console are made of. */
export const information = {
  'information.copy': 'Copy all as text',
  'information.copied': 'Copied. The text has no keys and no addresses of people.',
  'information.unknown': 'not known',
  'information.core': 'Core',
  'information.versions': 'Versions',
  'information.manager': 'Manager',
  'information.api': 'API',
  'information.webserver': 'Webserver',
  'information.webserver.direct': 'None: requests go to the manager directly, signed with a key.',
  'information.webserver.old': ({ version }: { version: string }) =>
    `This console cannot ask: webservers say their version from ${version} on.`,
  'information.console': 'Console',
  'information.edition': 'Edition',
  'information.edition.open': 'Open source: the manager has no licence plugin.',
  'information.edition.licensed': 'The manager has a licence plugin.',
  'information.node': 'Process that answered',
  'information.node.is': ({ id, processes }: { id: string; processes: number }) =>
    `${id}, ${n(processes)} worker ${processes === 1 ? 'process' : 'processes'}`,
  'information.browser': 'Browser',

  'information.components': 'Components',
  'information.components.what':
    'Each component is asked by a request that needs it. Most are reached only through the manager, so a failure shows where a request ended, in the words that came back.',
  'information.askAgain': 'Ask again',
  'information.component': 'Component',
  'information.asked': 'Asked',
  'information.came': 'Came back',
  'information.when': 'When',
  'information.webserver-redis': 'Redis of the webserver',
  'information.manager-status': 'Manager status',
  'information.etcd': 'etcd',
  'information.database': 'Database',
  'information.redis': 'Redis of the manager',
  'information.storage-proxies': 'Storage proxies',
  'information.registries': 'Container registries',
  'information.agents': 'Agents',
  'information.state.asking': 'Asking…',
  'information.state.cannot-ask': 'Cannot ask',
  'information.state.answered': 'Answered',
  'information.state.wrong': 'Reports a fault',
  'information.state.failed': 'Failed',
  'information.unasked.webserver':
    'This webserver does not say how it is, or none is between this console and the manager.',
  'information.unasked.registries':
    'This console cannot ask: only a rescan of images makes the manager read a registry. See Maintenance.',
  'information.failed.webserver': 'The webserver answered 500 itself, before it asked the manager.',
  'information.webserverFault':
    'The webserver failed before it asked the manager. It reads the session of each request from Redis, so Redis is probably down. What is behind the manager could not be asked.',

  'information.agentVersions': 'Versions of agents',
  'information.same': ({ manager }: { manager: string }) => `All agents have the version of the manager, ${manager}.`,
  'information.differ': ({ manager }: { manager: string }) =>
    `Some agents have another version than the manager, ${manager}. Update them together.`,
  'information.version': 'Version',
  'information.version.none': '(none reported)',
  'information.agents.more': ({ count }: { count: number }) => `and ${counted(count, 'other')}`,
  'information.agents.none': 'There is no agent.',
  'information.agents.failed': 'The versions of the agents could not be read.',

  'information.capabilities': 'Capabilities of this release',
  'information.capabilities.what': ({ manager, has, all }: { manager: string; has: number; all: number }) =>
    `What this console uses and not every release has. Manager ${manager} has ${n(has)} of ${n(all)}.`,
  'information.capabilities.all': 'Show all',
  'information.capabilities.none': 'This release lacks nothing that the console uses.',
  'information.capability': 'Capability',
  'information.since': 'Since',
  'information.here': 'Here',
  'information.without': 'What the console does without it',
  'information.lacking': 'Capabilities that this release lacks',
  'information.without.request':
    'It does not send this. It uses what older releases have for it, or names the release that is needed.',
  'information.without.input': 'The field of the form is disabled, names the release that is needed, and is not sent.',
  'information.without.field': 'It does not ask for this. The column or the fact is left out or empty.',

  'information.licences': 'Licences',
  'information.licences.what':
    'The packages of which something is in the files of this console, as its build found them, each with its licence.',
  'information.licences.show': 'Show licences',
  'information.licences.hide': 'Hide licences',
  'information.licences.failed': 'The list of licences could not be read.',

  'without.filter user_list by resource_policy':
    'The filter of users by policy names the release that is needed. Users of a policy are counted by reading all users.',
  'without.folder limits out of keypair policies': 'Limits of folders are in the form of key pair policies.',
  'without.max_concurrent_sftp_sessions of a new policy':
    'A new policy is changed once more after it is created, since the manager overwrites the value.',
  'without.clear max_pending_session_resource_slots':
    'To remove the limits of pending resources it sends an empty map, not null.',
  'without.filter vfolder_list by group_name':
    'Folders cannot be searched or sorted by the name of the project. They can be filtered by the project’s ID.',
  'without.keypair_list counts keys':
    'The number of keys is too high until the last page: the manager counts a key once for each project of its owner.',
  'without.names of folders as people write them':
    'Names of folders must be letters and digits, with dots, hyphens and underscores between them.',
  'without.trash of folders': 'There is no trash: folders are deleted at once.',
  'without.folders of a project by its id': 'It names a project by its name when a folder is created.',
  'without.GraphQL mutations of a frozen manager': 'A frozen manager refuses most writes of the console.',
  'without.health of the webserver': 'It cannot say the version of the webserver, nor how it is.',
  'without.clear with null':
    'An emptied address or token of a WSProxy is sent as an empty text, since null would change nothing.',
  'without.folders by id': 'It names folders by their names where it changes them.',
  'without.image limits survive a rescan': 'It warns before a rescan that changed minimum resources are set back.',
  'without.registries are held by their images':
    'A registry is deleted at once; its images stay in the list until they are forgotten.',
  'without.long names of registries': 'The host name of a registry has at most 50 characters.',
  'without.registries of the type ocp': 'The type ocp is not offered.',
  'without.scan registries by project only': 'A project is required only for Harbor.',
  'without.status PURGING of images': 'Images that are being purged have no status of their own.',
  'without.forget images with aliases': 'It removes the aliases of an image before the image is forgotten.',
  'without.minima over labels of images': 'It sends all minimum resources, also those that equal the labels.',
  'without.purge forgotten images': 'Only images in use can be purged. A forgotten one needs a rescan first.',
};
