/** Writes of users and of memberships (docs/contract/users-and-auth.md 3, 6). */
export type UserWriteBehaviour = {
  /**
   * Domain admins and memberships: 26.x asks its roles, which do not know them (docs/contract/users-and-auth.md 2.1).
   */
  adminMembers: 'own domain' | 'refused';
  /**
   * Where writes of users and memberships say no: in the payload, as raw errors, or as errors with a title
   * (docs/contract/users-and-auth.md 3.7).
   */
  userRefusals: 'payload' | 'errors' | 'titled errors';
  /** A modify_user that leaves `status` out (docs/contract/users-and-auth.md 3.5). */
  statusLeftOut: 'kept' | 'inactive';
  /** `is_active` in modify_user (docs/contract/users-and-auth.md 3.5). */
  isActive: 'ignored' | 'unknown column';
  /** A modify_user that gives nothing: refused, or done. */
  nothingGiven: 'refused' | 'done';
  /** Explicit nulls in modify_user: stored, or refused but for these (docs/contract/users-and-auth.md 3.4). */
  nullable: 'all' | readonly string[];
  /** Memberships after a move to another domain without `group_ids` (docs/contract/users-and-auth.md 3.5). */
  movedUsers: 'leave projects' | 'keep projects';
  /** Memberships after a change of role without `group_ids` (docs/contract/users-and-auth.md 3.5). */
  roleChange: 'keeps projects' | 'leaves projects';
  /** What `group_ids: []` does (docs/contract/users-and-auth.md 3.5). */
  emptyGroupIds: 'ignored' | 'applied';
  /** The MODEL_STORE project when `group_ids` does not name it (docs/contract/users-and-auth.md 3.5). */
  modelStoreLeftOut: 'left' | 'kept' | 'refused';
  /** Projects of other domains among the `group_ids` of a new user (docs/contract/users-and-auth.md 3.4). */
  foreignProjects: 'left out' | 'joined';
  /** create_user echoes `allowed_client_ip` as it came (docs/contract/users-and-auth.md 3.1). */
  clientIpEchoed: boolean;
  /** create_user tells the main key in its user (docs/contract/users-and-auth.md 3.1). */
  mainKeyTold: boolean;
  /** Negative uids and gids (docs/contract/users-and-auth.md 3.7). */
  negativeIds: 'stored' | 'refused';
  /** delete_user switches the keys off (docs/contract/users-and-auth.md 3.6). */
  deletedKeysOff: boolean;
  /** delete_user of somebody unknown. */
  unknownDeleted: 'refused' | 'done';
  /** purge_user while sessions are live: refused, or it ends them (docs/contract/users-and-auth.md 3.6). */
  liveSessions: 'refused' | 'ended';
  /** What `purge_shared_vfolders: true` does with folders shared with others (docs/contract/users-and-auth.md 3.6). */
  purgeShared: 'deletes' | 'hands over';
  /** Adding somebody twice, or somebody unknown, to a project (docs/contract/users-and-auth.md 6.2). */
  badMembers: 'refused' | 'skipped';
  /** modify_group answers the project after a change of its members alone (docs/contract/users-and-auth.md 6.2). */
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

/** By release, each as what differs from the next newer one. */
export const USER_WRITES = { '23.09': v23_9, '24.09': v24_9, '25.15': v25_15, '26.4': v26_4, '26.9': v26_9 } as const;
