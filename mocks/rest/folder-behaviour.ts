import type { FolderRow } from '../work-rows.ts';

/** What the doors of folders do otherwise from release to release (docs/contract/resources-and-operations.md 7). */
export type FolderBehaviour = {
  /**
   * Deleted folders go to a trash first; before, they were gone at once, and doors went by names alone
   * (docs/contract/resources-and-operations.md 7.4).
   */
  trash: boolean;
  /** How a request is read, and so how a wrong one is refused (docs/contract/resources-and-operations.md 0.6). */
  bodies: 'trafaret' | 'pydantic' | 'schema';
  /** What a new folder's project is named by (docs/contract/resources-and-operations.md 7.2). */
  project: 'id or name' | 'name' | 'id';
  /**
   * How the manager's own refusals are said: by title, as a broken server that says why, by title with a code
   * (docs/contract/resources-and-operations.md 7.2).
   */
  refusals: 'plain' | 'broken' | 'coded';
  /**
   * Members of a folder's JSON: 23.09 and 24.09 tell more, 26.x fills what it does not know
   * (docs/contract/resources-and-operations.md 7.2, 7.3).
   */
  rows: 'long' | 'short' | 'filled';
  /**
   * Whether a door looks at the folder's state: all do, some, only that of the trash
   * (docs/contract/resources-and-operations.md 7.4).
   */
  states: 'looked at' | 'partly' | 'overlooked';
  /** Deleting for ever what is not in the trash. */
  clearsAnything: boolean;
  /** A folder's permission: told, or kept but told as `rw` whatever it is; filters know. */
  permission: 'told' | 'kept back';
  /** Who may change or delete a project's folder besides superadmins: see folder-access.ts. */
  changes: 'owner' | 'anybody' | 'roles';
  /** What is deleted for ever: another name and out of `vfolder_list`, or there with its state. */
  deletedRows: 'renamed' | 'kept';
};

const V26_9: FolderBehaviour = {
  trash: true,
  bodies: 'schema',
  project: 'id',
  refusals: 'coded',
  rows: 'filled',
  states: 'overlooked',
  clearsAnything: false,
  permission: 'kept back',
  changes: 'roles',
  deletedRows: 'kept',
};
const V26_4: FolderBehaviour = { ...V26_9, clearsAnything: true, permission: 'told' };
const V25_15: FolderBehaviour = {
  ...V26_4,
  bodies: 'pydantic',
  project: 'id or name',
  refusals: 'broken',
  rows: 'short',
  states: 'partly',
  changes: 'anybody',
};
const V24_9: FolderBehaviour = {
  ...V25_15,
  project: 'name',
  refusals: 'plain',
  rows: 'long',
  states: 'looked at',
  clearsAnything: false,
  changes: 'owner',
  deletedRows: 'renamed',
};
const V23_9: FolderBehaviour = { ...V24_9, trash: false, bodies: 'trafaret', project: 'id or name' };

export const FOLDERS = { '23.09': V23_9, '24.09': V24_9, '25.15': V25_15, '26.4': V26_4, '26.9': V26_9 } as const;

/** A permission as a release keeps it: the newest has none beyond reading and writing. */
export const keptPermission = (
  release: keyof typeof FOLDERS,
  asked: FolderRow['permission'],
): FolderRow['permission'] => (FOLDERS[release].permission === 'kept back' && asked === 'wd' ? 'rw' : asked);

/** A permission as a release tells it. */
export const toldPermission = (release: keyof typeof FOLDERS, { permission }: FolderRow): FolderRow['permission'] =>
  FOLDERS[release].permission === 'kept back' ? 'rw' : permission;
