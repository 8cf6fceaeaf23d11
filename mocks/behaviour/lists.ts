/** What queries and the small REST doors answer, and to whom (docs/contract/users-and-auth.md 2 to 4). */
export type ListBehaviour = {
  /** Enum columns in filters take names in any case, or values and names (docs/contract/users-and-auth.md 3.3). */
  enumSpelling: 'names' | 'values';
  /** What stands behind the "binary_expr" line when an enum column meets null; null: the names-era text. */
  enumNullText: string;
  /** The user filter column resource_policy is really domain_name (docs/contract/users-and-auth.md 3.3). */
  policyFilterIsDomain: boolean;
  /** How `groups(type:)` words an unknown type: `'X'`, or `'X' is not a valid ProjectType`. */
  badProjectType: 'key' | 'value';
  projectTypes: readonly string[];
  /** Presets have an id and a resource group, and share names between groups (docs/contract/resources-and-operations.md 3.1). */
  presetsPerGroup: boolean;
  /** A plain user's `groups` overlooks is_active (docs/contract/users-and-auth.md 2.2). */
  ownGroupsIgnoreActive: boolean;
  /**
   * Users have a project of their own, and every domain's MODEL_STORE project (docs/contract/users-and-auth.md 6.2).
   */
  personalProjects: boolean;
  modelStore: boolean;
  /** keypair_list and keys of users without a project (docs/contract/users-and-auth.md 4.2). */
  keypairsOfProjectless: 'hidden' | 'null project';
  /** keypair_list counts key x project rows (docs/contract/users-and-auth.md 4.2). */
  keypairCountsProjects: boolean;
  /** KeyPair.last_used has an offset (docs/contract/users-and-auth.md 4.1). */
  keyLastUsedOffset: boolean;
  /**
   * REST doors ask tables of roles, which an installation may have left empty (docs/contract/users-and-auth.md 2.1).
   */
  roleTables: boolean;
  /** extensions.code of a domain that one may not see. */
  hiddenDomainCode: string;
  /** Status of admin-only REST routes for the wrong role (docs/contract/users-and-auth.md 1.2). */
  wrongRoleRest: 401 | 403;
  /** Whether resource slots and their details need a sign-in (docs/contract/users-and-auth.md 2.2). */
  resourceSlotsFor: 'anybody' | 'signed in';
  /** Who may read the manager's status; with superadmins alone, announcements need a sign-in. */
  managerStatusFor: 'anybody' | 'superadmin';
  /** status_info of a user made by create_user (docs/contract/users-and-auth.md 3.6). */
  statusInfoOfCreated: 'admin-requested' | null;
};

const v26_9: ListBehaviour = {
  enumSpelling: 'values',
  enumNullText: 'Failed to transform data.',
  policyFilterIsDomain: false,
  badProjectType: 'value',
  projectTypes: ['GENERAL', 'MODEL_STORE', 'PERSONAL'],
  presetsPerGroup: true,
  ownGroupsIgnoreActive: false,
  personalProjects: true,
  modelStore: true,
  keypairsOfProjectless: 'null project',
  keypairCountsProjects: false,
  keyLastUsedOffset: true,
  roleTables: true,
  hiddenDomainCode: 'domain_read_not-found',
  wrongRoleRest: 403,
  resourceSlotsFor: 'signed in',
  managerStatusFor: 'superadmin',
  statusInfoOfCreated: null,
};

const v26_4: ListBehaviour = {
  ...v26_9,
  personalProjects: false,
  roleTables: false,
  hiddenDomainCode: 'backendai_read_not-found',
  keypairsOfProjectless: 'null project',
  projectTypes: ['GENERAL', 'MODEL_STORE'],
  managerStatusFor: 'anybody',
};

const v25_15: ListBehaviour = {
  ...v26_4,
  keyLastUsedOffset: false,
  wrongRoleRest: 401,
  resourceSlotsFor: 'anybody',
  enumNullText: '',
};

const v24_9: ListBehaviour = {
  ...v25_15,
  enumSpelling: 'names',
  policyFilterIsDomain: true,
  keypairsOfProjectless: 'hidden',
  statusInfoOfCreated: 'admin-requested',
  presetsPerGroup: false,
  badProjectType: 'key',
  ownGroupsIgnoreActive: true,
};

const v23_9: ListBehaviour = {
  ...v24_9,
  keypairCountsProjects: true,
  modelStore: false,
};

/** By release, each as what differs from the next newer one. */
export const LISTS = { '23.09': v23_9, '24.09': v24_9, '25.15': v25_15, '26.4': v26_4, '26.9': v26_9 } as const;
