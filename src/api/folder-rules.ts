import { atLeast } from '#lib/versions.ts';
import type { Role } from './access.ts';
import { lacks } from './capabilities.ts';

/** Behaviour of releases with folders that no schema shows (docs/contract/resources-and-operations.md 7). */

/** Whether deleted folders go to a trash first. Without one, deleting is final. */
export const hasTrash = (manager: string): boolean => lacks(manager, 'trash of folders') === null;

/** States of a folder that is being deleted, or deleted with only its row left. */
export const TRASHED = ['delete-pending', 'delete-ongoing', 'delete-error', 'delete-complete'] as const;

/** The states in which the contents are not gone yet. */
export const IN_TRASH = TRASHED.slice(0, 3);

/** The other states. */
export const statesOf = (manager: string): readonly string[] =>
  hasTrash(manager)
    ? ['ready', 'performing', 'cloning', 'mounted', 'error']
    : ['ready', 'performing', 'cloning', 'deleting', 'mounted'];

/** Whether the folder is in use or being worked on, so that it cannot be changed or deleted. */
export const isBusy = ({ status }: { status: string }): boolean =>
  ['performing', 'cloning', 'mounted', 'deleting'].includes(status);

/** The permissions that members can be given. 26.9 has no `wd` and stores it as `rw`. */
export const permissionsOf = (manager: string): readonly string[] =>
  atLeast(manager, '26.5.0') ? ['ro', 'rw'] : ['ro', 'rw', 'wd'];

/** Whether the role may change folders of projects. 26.x checks its own roles, which do not include domain admins. */
export const mayChangeFolders = (role: Role, manager: string): boolean =>
  role === 'superadmin' || (role === 'admin' && !atLeast(manager, '26.1.0'));

/**
 * Whether only the project's own map of hosts decides where its folders can be made; before, the domain and the key
 * pair's policy could allow a host too (docs/contract/domains-and-projects.md 16.4).
 */
export const projectDecidesHosts = (manager: string): boolean => atLeast(manager, '26.9.0');

/** Whether a folder's name must be a slug: letters and digits, with dots, dashes and underscores only between them. */
export const wantsSlugs = (manager: string): boolean =>
  lacks(manager, 'names of folders as people write them') !== null;

/** Whether a change of a folder must name its permission: 25.15.12 fails without. */
export const wantsPermission = (manager: string): boolean => atLeast(manager, '25.1.0') && !atLeast(manager, '26.1.0');
