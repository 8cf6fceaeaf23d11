/** What queries and the small REST endpoints answer, and for which roles (docs/contract/users-and-auth.md 2 to 4). */
export type ListBehaviour = {
  /** Whether enum columns in filters accept names in any case, or values and names (docs/contract/users-and-auth.md 3.3). */
  enumSpelling: 'names' | 'values';
  /** Text after the "binary_expr" line when an enum column is compared with null; null: the text of 23.09 and 24.09. */
  enumNullText: string;
  /** The user filter column resource_policy is really domain_name (docs/contract/users-and-auth.md 3.3). */
  policyFilterIsDomain: boolean;
  /** How `groups(type:)` words an unknown type: `'X'`, or `'X' is not a valid ProjectType`. */
  badProjectType: 'key' | 'value';
  projectTypes: readonly string[];
  /** Presets have an id and a resource group, and share names between groups (docs/contract/resources-and-operations.md 3.1). */
  presetsPerGroup: boolean;
  /** For a plain user, `groups` ignores is_active (docs/contract/users-and-auth.md 2.2). */
  ownGroupsIgnoreActive: boolean;
  /**
   * Each user has a project of the type PERSONAL, and every domain has a MODEL_STORE project (docs/contract/users-and-auth.md 6.2).
   */
  personalProjects: boolean;
  modelStore: boolean;
  /** How keypair_list shows keys of users without a project (docs/contract/users-and-auth.md 4.2). */
  keypairsOfProjectless: 'hidden' | 'null project';
  /** keypair_list counts one row for each pair of key and project (docs/contract/users-and-auth.md 4.2). */
  keypairCountsProjects: boolean;
  /** KeyPair.last_used has a UTC offset (docs/contract/users-and-auth.md 4.1). */
  keyLastUsedOffset: boolean;
  /**
   * REST endpoints check role tables, which can be empty in an installation (docs/contract/users-and-auth.md 2.1).
   */
  roleTables: boolean;
  /** extensions.code when the caller may not see a domain. */
  hiddenDomainCode: string;
  /** HTTP status of admin-only REST routes for another role (docs/contract/users-and-auth.md 1.2). */
  wrongRoleRest: 401 | 403;
  /** Who may read resource slots and their details (docs/contract/users-and-auth.md 2.2). */
  resourceSlotsFor: 'anybody' | 'signed in';
  /** Who may read the manager's status. Where only superadmins may, announcements require a sign-in. */
  managerStatusFor: 'anybody' | 'superadmin';
  /** status_info of a user that create_user created (docs/contract/users-and-auth.md 3.6). */
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

/** By release. Each lists only what differs from the next newer release. */
export const LISTS = { '23.09': v23_9, '24.09': v24_9, '25.15': v25_15, '26.4': v26_4, '26.9': v26_9 } as const;
