import { atLeast } from '#lib/versions.ts';
import type { Role } from './access.ts';
import { lacks } from './capabilities.ts';
import type { Folder } from './folders.ts';

/** What releases do with folders that no schema shows (docs/contract/resources-and-operations.md 7). */

/** Whether deleted folders go to a trash first; where not, deleting is for ever. */
export const hasTrash = (manager: string): boolean => lacks(manager, 'trash of folders') === null;

/** States in which a folder is on its way out, or gone but for its row. */
export const TRASHED = ['delete-pending', 'delete-ongoing', 'delete-error', 'delete-complete'] as const;

/** Those of them in which there is still something of it. */
export const IN_TRASH = TRASHED.slice(0, 3);

/** The other states. */
export const statesOf = (manager: string): readonly string[] =>
  hasTrash(manager)
    ? ['ready', 'performing', 'cloning', 'mounted', 'error']
    : ['ready', 'performing', 'cloning', 'deleting', 'mounted'];

/** Whether something is being done with it, which changing or deleting it would get in the way of. */
export const isBusy = ({ status }: Pick<Folder, 'status'>): boolean =>
  ['performing', 'cloning', 'mounted', 'deleting'].includes(status);

/** What members may be allowed to do with a folder. 26.9 knows no third and keeps it as the second. */
export const permissionsOf = (manager: string): readonly string[] =>
  atLeast(manager, '26.5.0') ? ['ro', 'rw'] : ['ro', 'rw', 'wd'];

/** Whether the role may change folders of projects: 26.x asks its own roles, which do not know domain admins. */
export const mayChangeFolders = (role: Role, manager: string): boolean =>
  role === 'superadmin' || (role === 'admin' && !atLeast(manager, '26.1.0'));

/** Whether a folder's name has to be a slug: letters, digits, and dots, dashes and underscores between them. */
export const wantsSlugs = (manager: string): boolean =>
  lacks(manager, 'names of folders as people write them') !== null;

/** Whether a change of a folder has to name its permission: 25.15.12 breaks over one without. */
export const wantsPermission = (manager: string): boolean => atLeast(manager, '25.1.0') && !atLeast(manager, '26.1.0');
