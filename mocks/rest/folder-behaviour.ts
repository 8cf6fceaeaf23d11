import type { FolderRow } from '../work-rows.ts';

/** What folder endpoints do differently from release to release (docs/contract/resources-and-operations.md 7). */
export type FolderBehaviour = {
  /**
   * Deleted folders go to a trash first; earlier, they were deleted at once, and endpoints accepted only names
   * (docs/contract/resources-and-operations.md 7.4).
   */
  trash: boolean;
  /** Which validator checks requests, and so how an invalid one is refused (docs/contract/resources-and-operations.md 0.6). */
  bodies: 'trafaret' | 'pydantic' | 'schema';
  /** Which parameter names a new folder's project (docs/contract/resources-and-operations.md 7.2). */
  project: 'id or name' | 'name' | 'id';
  /**
   * How the manager's own refusals are reported: by title, as a server error with the reason, or by title with a code
   * (docs/contract/resources-and-operations.md 7.2).
   */
  refusals: 'plain' | 'broken' | 'coded';
  /**
   * Members of a folder's JSON: 23.09 and 24.09 have more, 26.x fills unknown ones
   * (docs/contract/resources-and-operations.md 7.2, 7.3).
   */
  rows: 'long' | 'short' | 'filled';
  /**
   * Which endpoints check the folder's state: all, some, or only those of the trash
   * (docs/contract/resources-and-operations.md 7.4).
   */
  states: 'looked at' | 'partly' | 'overlooked';
  /** How deleting a folder forever is refused if it is not in the trash. */
  clearsAnything: boolean;
  /** A folder's permission: reported, or stored but reported as `rw`; filters use the stored one. */
  permission: 'told' | 'kept back';
  /** Who may change or delete a project's folder in addition to superadmins: see folder-access.ts. */
  changes: 'owner' | 'anybody' | 'roles';
  /** A folder deleted forever: renamed and absent from `vfolder_list`, or listed with its state. */
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

/** A permission as a release stores it: the newest has only read-only and read-write. */
export const keptPermission = (
  release: keyof typeof FOLDERS,
  asked: FolderRow['permission'],
): FolderRow['permission'] => (FOLDERS[release].permission === 'kept back' && asked === 'wd' ? 'rw' : asked);

/** A permission as a release reports it. */
export const toldPermission = (release: keyof typeof FOLDERS, { permission }: FolderRow): FolderRow['permission'] =>
  FOLDERS[release].permission === 'kept back' ? 'rw' : permission;
