import { atLeast } from '#lib/versions.ts';
import { SINCE } from './generated/since.ts';

/** What managers do only from a release on although their schema does not show it. */
const BEHAVIOUR_SINCE = {
  /** Before, the filter looked at the domain's name instead (docs/contract/users-and-auth.md 3.3). */
  'filter user_list by resource_policy': '25.6.17',
  /**
   * Before, key pair policies held them, and those of users and projects only a quota
   * (docs/contract/users-and-auth.md 5.1 to 5.3).
   */
  'folder limits out of keypair policies': '24.03.0',
  /** Before, it was overwritten with the limit of sessions (docs/contract/users-and-auth.md 5.1). */
  'max_concurrent_sftp_sessions of a new policy': '25.5.0',
  /** 24.09 takes no null; 25.15 no change at all once there are some (docs/contract/users-and-auth.md 5.1). */
  'clear max_pending_session_resource_slots': '25.15.0',
  /** Before, the manager looked for another column of that name (docs/contract/resources-and-operations.md 7.3). */
  'filter vfolder_list by group_name': '24.03.0',
  /** Before, a key counted once a project of its owner (docs/contract/users-and-auth.md 4.2). */
  'keypair_list counts keys': '24.03.0',
  /** Before, they had to be slugs (docs/contract/resources-and-operations.md 7.2). */
  'names of folders as people write them': '24.09.0',
  /** Before, folders were deleted at once (docs/contract/resources-and-operations.md 7.4). */
  'trash of folders': '24.03.0',
  /** 24.09 takes a project's name alone where folders are made (docs/contract/resources-and-operations.md 7.2). */
  'folders of a project by its id': '25.1.0',
  /** Before, a frozen manager refused them (docs/contract/resources-and-operations.md 10.2). */
  'GraphQL mutations of a frozen manager': '23.09.0',
  /** Before, it answered with the page (docs/contract/resources-and-operations.md 11). */
  'health of the webserver': '25.15.0',
  /** Before, null in a change meant the same as nothing (docs/contract/resources-and-operations.md 0.4). */
  'clear with null': '23.09.0',
  /** Before, the REST API of folders used names (docs/contract/resources-and-operations.md 7.4). */
  'folders by id': '24.03.0',
  /** Before, a rescan set the limits of images to those of their labels (docs/contract/resources-and-operations.md 1.4). */
  'image limits survive a rescan': '25.6.0',
  /** Seen on 26.4 and 26.9 (docs/contract/resources-and-operations.md 2.4). */
  'registries are held by their images': '26.4.0',
  /** The column is longer (docs/contract/resources-and-operations.md 2.4). */
  'long names of registries': '26.4.0',
  /** Seen on 26.4 (docs/contract/resources-and-operations.md 2.4). */
  'registries of the type ocp': '26.4.0',
  /** 26.9 fails to scan a registry without a project, of any type (docs/contract/resources-and-operations.md 1.6). */
  'scan registries by project only': '26.9.0',
  /** Images that are being purged (docs/contract/resources-and-operations.md 1.2). */
  'status PURGING of images': '26.9.0',
  /** Before, their aliases stood against it (docs/contract/resources-and-operations.md 1.7). */
  'forget images with aliases': '24.03.0',
  /** Before, minima were as they were stored last (docs/contract/resources-and-operations.md 1.4). */
  'minima over labels of images': '25.4.0',
  /** Before, only images in use could be purged (docs/contract/resources-and-operations.md 1.7). */
  'purge forgotten images': '26.9.0',
} as const;

export type Capability = keyof typeof SINCE | keyof typeof BEHAVIOUR_SINCE;

/** Every capability, and the release from which on managers have it. */
export const CAPABILITIES: Readonly<Record<Capability, string>> = { ...SINCE, ...BEHAVIOUR_SINCE };

export type Behaviour = keyof typeof BEHAVIOUR_SINCE;

/** The release that a manager would have to reach for a capability; null when it has it. */
export function lacks(manager: string, capability: Capability): string | null {
  const since = CAPABILITIES[capability];
  return atLeast(manager, since) ? null : since;
}
