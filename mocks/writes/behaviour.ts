/** What writes do otherwise from release to release (docs/contract/users-and-auth.md 2.1, 3.4 to 3.7, 4.3, 6.2). */
export type WriteBehaviour = {
  /**
   * Whether a mutation looks at the caller's role; the releases that forgot let anybody write
   * (docs/contract/users-and-auth.md 2.1).
   */
  rolesChecked: boolean;
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
  /**
   * A key that sessions were made with, even over long ago, cannot be deleted (docs/contract/users-and-auth.md 4.3).
   */
  sessionsHoldKeys: boolean;
  /**
   * The main key: may be switched off, or refuses (docs/contract/users-and-auth.md 4.3, 4.5); what the refusals call
   * it.
   */
  mainKeyOff: 'allowed' | 'refused';
  mainKeyIs: 'main' | 'default';
  /** Nulls in the flags and the limit of a key (docs/contract/users-and-auth.md 4.3). */
  keyNulls: 'stored' | 'refused';
  /** Adding somebody twice, or somebody unknown, to a project (docs/contract/users-and-auth.md 6.2). */
  badMembers: 'refused' | 'skipped';
  /** Where a limit of folders is kept: up to 23.09 in policies of key pairs, then in those of users and projects (5). */
  folderLimits: 'keypair policies' | 'own policies';
  /**
   * Columns of a new policy that were left out: sent as nothing, as null, or filled in
   * (docs/contract/users-and-auth.md 5.2, 5.3).
   */
  policyLeftOut: 'undefined' | 'null' | 'filled';
  /** The limit of SFTP sessions in a new policy (docs/contract/users-and-auth.md 5.1). */
  sftpLimit: 'as sessions' | 'kept';
  /** Slots that a change of a policy leaves out (docs/contract/users-and-auth.md 5.1). */
  slotsLeftOut: 'gone' | 'zero';
  /** A slot of numeric 0, and one below 0 (docs/contract/users-and-auth.md 5.4). */
  zeroSlots: 'kept' | 'dropped';
  negativeSlots: 'kept' | 'refused';
  /** A change of the slots of waiting sessions where some are stored (docs/contract/users-and-auth.md 5.1). */
  pendingSlots: 'changed' | 'refused';
  /** Folder limits in a change of a key pair policy that no longer has them (docs/contract/users-and-auth.md 5.1). */
  lostFolderLimits: 'overlooked' | 'refused';
  /**
   * Quotas and domain admins: their question breaks, or is theirs in their own domain
   * (docs/contract/resources-and-operations.md 6.3).
   */
  adminQuotas: 'break' | 'own domain';
  /** A quota scope of no known kind. */
  badQuotaKind: 'unsupported' | 'invalid';
  /** How the manager words a failure of the storage proxy. */
  proxyErrors: 'plain' | 'worded';
  /** How a mutation with a single answer refuses a role: by breaking over it, or in words with a code. */
  roleRefusal: 'breaks' | 'coded';
  /** modify_group answers the project after a change of its members alone (docs/contract/users-and-auth.md 6.2). */
  groupTold: boolean;
};

/** 26.9.6. */
export const NEWEST_WRITES: WriteBehaviour = {
  rolesChecked: true,
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
  sessionsHoldKeys: false,
  mainKeyOff: 'refused',
  mainKeyIs: 'default',
  keyNulls: 'refused',
  badMembers: 'skipped',
  folderLimits: 'own policies',
  policyLeftOut: 'filled',
  sftpLimit: 'kept',
  slotsLeftOut: 'gone',
  zeroSlots: 'dropped',
  negativeSlots: 'refused',
  pendingSlots: 'changed',
  lostFolderLimits: 'refused',
  adminQuotas: 'own domain',
  badQuotaKind: 'invalid',
  proxyErrors: 'worded',
  roleRefusal: 'coded',
  groupTold: true,
};

export const WRITES_26_4: WriteBehaviour = {
  ...NEWEST_WRITES,
  modelStoreLeftOut: 'kept',
  foreignProjects: 'joined',
  deletedKeysOff: true,
  unknownDeleted: 'done',
  mainKeyOff: 'allowed',
  mainKeyIs: 'main',
  keyNulls: 'stored',
};

export const WRITES_25_15: WriteBehaviour = {
  ...WRITES_26_4,
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
  policyLeftOut: 'null',
  slotsLeftOut: 'zero',
  negativeSlots: 'kept',
  pendingSlots: 'refused',
  lostFolderLimits: 'overlooked',
};

export const WRITES_24_9: WriteBehaviour = {
  ...WRITES_25_15,
  adminQuotas: 'break',
  proxyErrors: 'plain',
  roleRefusal: 'breaks',
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
  sessionsHoldKeys: true,
  policyLeftOut: 'undefined',
  sftpLimit: 'as sessions',
  slotsLeftOut: 'gone',
  zeroSlots: 'kept',
  pendingSlots: 'changed',
  lostFolderLimits: 'refused',
};

export const WRITES_23_9: WriteBehaviour = {
  ...WRITES_24_9,
  badQuotaKind: 'unsupported',
  rolesChecked: false,
  statusLeftOut: 'inactive',
  isActive: 'ignored',
  folderLimits: 'keypair policies',
  groupTold: false,
};
