/** Registries, and background tasks, from release to release (docs/contract/resources-and-operations.md 1.6, 2, 10.4). */
export type RegistryBehaviour = {
  /** Where registries are stored. */
  home: 'etcd' | 'database';
  /** Whether a write checks the URL, and the project of Harbor. */
  checked: boolean;
  /** Whether a registry with images can be deleted; then its images stay in the list. */
  imagesHold: boolean;
  /** Whether a scan needs the project of a registry; otherwise it takes every repository. */
  scansWithoutProject: boolean;
  /** Whether images without labels of Backend.AI are skipped; 26.9 stores them. */
  skipsUnlabelled: boolean;
  /** The message of a registry that is not there; null: the task ends as done with `[]`. */
  unknownRegistry: 'fails' | 'nothing';
  /** Data of the event at the end of a task that is followed. */
  liveEnd: 'message' | 'empty';
  /** Data of that event for who comes later: also the state, with numbers as text. */
  replay: 'message' | 'state';
  /** Whether a first event says that the task has started. */
  saysStarted: boolean;
  /** Whether numbers are floats: `1.0`. */
  floats: boolean;
  /** What an unknown task is: a failure, an empty stream, or a stream that never ends. */
  unknownTask: 'fails' | 'empty' | 'silent';
  /** The text of a task that is done. `known-ids`: images that are new have no id in it yet. */
  doneText: 'nothing' | 'ids' | 'known-ids';
};

const v26_9: RegistryBehaviour = {
  home: 'database',
  checked: true,
  imagesHold: true,
  scansWithoutProject: false,
  skipsUnlabelled: false,
  unknownRegistry: 'nothing',
  liveEnd: 'message',
  replay: 'message',
  saysStarted: true,
  floats: true,
  unknownTask: 'silent',
  doneText: 'ids',
};

const v26_4: RegistryBehaviour = { ...v26_9, floats: false, scansWithoutProject: true, skipsUnlabelled: true };

const v25_15: RegistryBehaviour = { ...v26_4, imagesHold: false, doneText: 'known-ids' };

const v24_9: RegistryBehaviour = {
  ...v25_15,
  checked: false,
  unknownRegistry: 'fails',
  liveEnd: 'empty',
  replay: 'state',
  saysStarted: false,
  unknownTask: 'empty',
  doneText: 'nothing',
};

const v23_9: RegistryBehaviour = { ...v24_9, home: 'etcd', liveEnd: 'message', unknownTask: 'fails' };

/** By release. Each lists only what differs from the next newer release. */
export const REGISTRIES = { '23.09': v23_9, '24.09': v24_9, '25.15': v25_15, '26.4': v26_4, '26.9': v26_9 } as const;
