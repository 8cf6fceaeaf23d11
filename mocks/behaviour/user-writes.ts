/** Writes of users and of memberships (docs/contract/users-and-auth.md 3, 6). */
export type UserWriteBehaviour = {
  /**
   * Whether domain admins may change memberships: 26.x checks role tables, which do not include them (docs/contract/users-and-auth.md 2.1).
   */
  adminMembers: 'own domain' | 'refused';
  /**
   * How writes of users and memberships are refused: in the payload, as raw errors, or as errors with a title
   * (docs/contract/users-and-auth.md 3.7).
   */
  userRefusals: 'payload' | 'errors' | 'titled errors';
  /** What a modify_user without `status` does to it (docs/contract/users-and-auth.md 3.5). */
  statusLeftOut: 'kept' | 'inactive';
  /** How modify_user treats `is_active` (docs/contract/users-and-auth.md 3.5). */
  isActive: 'ignored' | 'unknown column';
  /** A modify_user with empty props. */
  nothingGiven: 'refused' | 'done';
  /** Columns for which modify_user accepts null (docs/contract/users-and-auth.md 3.4). */
  nullable: 'all' | readonly string[];
  /** What a move to another domain without `group_ids` does to memberships (docs/contract/users-and-auth.md 3.5). */
  movedUsers: 'leave projects' | 'keep projects';
  /** What a change of role without `group_ids` does to memberships (docs/contract/users-and-auth.md 3.5). */
  roleChange: 'keeps projects' | 'leaves projects';
  /** What `group_ids: []` does (docs/contract/users-and-auth.md 3.5). */
  emptyGroupIds: 'ignored' | 'applied';
  /** What happens to the MODEL_STORE membership when `group_ids` omits it (docs/contract/users-and-auth.md 3.5). */
  modelStoreLeftOut: 'left' | 'kept' | 'refused';
  /** `group_ids` of a new user that belong to other domains (docs/contract/users-and-auth.md 3.4). */
  foreignProjects: 'left out' | 'joined';
  /** create_user returns `allowed_client_ip` as it was sent (docs/contract/users-and-auth.md 3.1). */
  clientIpEchoed: boolean;
  /** create_user returns the main key in its user (docs/contract/users-and-auth.md 3.1). */
  mainKeyTold: boolean;
  /** Negative uids and gids (docs/contract/users-and-auth.md 3.7). */
  negativeIds: 'stored' | 'refused';
  /** delete_user deactivates the keys (docs/contract/users-and-auth.md 3.6). */
  deletedKeysOff: boolean;
  /** delete_user with an unknown e-mail address. */
  unknownDeleted: 'refused' | 'done';
  /** purge_user while sessions are live: refused, or the sessions are terminated (docs/contract/users-and-auth.md 3.6). */
  liveSessions: 'refused' | 'ended';
  /** What `purge_shared_vfolders: true` does with folders shared with others (docs/contract/users-and-auth.md 3.6). */
  purgeShared: 'deletes' | 'hands over';
  /** Adding a member twice, or an unknown user, to a project (docs/contract/users-and-auth.md 6.2). */
  badMembers: 'refused' | 'skipped';
  /** modify_group returns the project even if only its members changed (docs/contract/users-and-auth.md 6.2). */
  groupTold: boolean;
};

const v26_9: UserWriteBehaviour = {
  adminMembers: 'refused',
  userRefusals: 'titled errors',
  statusLeftOut: 'kept',
  isActive: 'unknown column',
  nothingGiven: 'done',
  nullable: [
    'full_name',
    'description',
    'allowed_client_ip',
    'password',
    'main_access_key',
    'container_uid',
    'container_main_gid',
    'container_gids',
  ],
  movedUsers: 'keep projects',
  roleChange: 'keeps projects',
  emptyGroupIds: 'applied',
  modelStoreLeftOut: 'refused',
  foreignProjects: 'left out',
  clientIpEchoed: true,
  mainKeyTold: true,
  negativeIds: 'refused',
  deletedKeysOff: false,
  unknownDeleted: 'refused',
  liveSessions: 'ended',
  purgeShared: 'hands over',
  badMembers: 'skipped',
  groupTold: true,
};

const v26_4: UserWriteBehaviour = {
  ...v26_9,
  modelStoreLeftOut: 'kept',
  foreignProjects: 'joined',
  deletedKeysOff: true,
  unknownDeleted: 'done',
};

const v25_15: UserWriteBehaviour = {
  ...v26_4,
  adminMembers: 'own domain',
  userRefusals: 'errors',
  statusLeftOut: 'inactive',
  nullable: [
    'allowed_client_ip',
    'password',
    'main_access_key',
    'container_uid',
    'container_main_gid',
    'container_gids',
  ],
  roleChange: 'leaves projects',
  modelStoreLeftOut: 'left',
  foreignProjects: 'left out',
  clientIpEchoed: false,
  negativeIds: 'stored',
  badMembers: 'refused',
};

const v24_9: UserWriteBehaviour = {
  ...v25_15,
  userRefusals: 'payload',
  statusLeftOut: 'kept',
  nothingGiven: 'refused',
  nullable: 'all',
  movedUsers: 'leave projects',
  roleChange: 'keeps projects',
  emptyGroupIds: 'ignored',
  mainKeyTold: false,
  unknownDeleted: 'refused',
  liveSessions: 'refused',
  purgeShared: 'deletes',
};

const v23_9: UserWriteBehaviour = {
  ...v24_9,
  statusLeftOut: 'inactive',
  isActive: 'ignored',
  groupTold: false,
};

/** By release. Each lists only what differs from the next newer release. */
export const USER_WRITES = { '23.09': v23_9, '24.09': v24_9, '25.15': v25_15, '26.4': v26_4, '26.9': v26_9 } as const;
