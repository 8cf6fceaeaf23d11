import type { Folder } from '#api/folders.ts';
import type { Chosen } from '#kit/jobs/chosen.ts';

/** Which dialog of the folders page is open: never two. */
export type FolderDialog =
  | { kind: 'create' }
  | { kind: 'edit'; folder: Folder }
  | { kind: 'delete'; folder: Folder }
  | { kind: 'trash-many' | 'restore-many' | 'delete-many'; chosen: Chosen<Folder> };
