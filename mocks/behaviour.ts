/** The behaviours in which manager and webserver releases differ, and what the newest does. */
import { NEWEST_WRITES, type WriteBehaviour } from './writes/behaviour.ts';

export type Release = '23.09' | '24.09' | '25.15' | '26.4' | '26.9';

export const RELEASES: readonly Release[] = ['23.09', '24.09', '25.15', '26.4', '26.9'];

export type Behaviour = {
  release: Release;
  /** The package version as the handshake says it; gates @since too. */
  manager: string;
  apiVersion: string;
  /** X-BackendAI-Version values that are let in (docs/contract/users-and-auth.md 1.1). */
  acceptedVersions: readonly string[];
  /** Names of the schema's roots (docs/contract/resources-and-operations.md 0.1). */
  rootTypes: readonly [query: string, mutation: string];
  /** REST problems carry error_code (docs/contract/users-and-auth.md 1.7). */
  restErrorCodes: boolean;
  /** The webserver's own problems carry error_code too. */
  webserverErrorCodes: boolean;
  /** GraphQL errors of resolvers carry extensions.code (docs/contract/users-and-auth.md 1.6). */
  graphqlErrorCodes: boolean;
  /** A success says `"errors": null` (docs/contract/users-and-auth.md 1.6). */
  errorsNull: boolean;
  /** How a GraphQL or REST body is read and refused: the two validators word it differently. */
  bodyReader: 'trafaret' | 'pydantic';
  /** Status of a GraphQL body whose variables are a list. */
  variablesList: 400 | 500;
  /** Any field that begins with `__` is refused, `__typename` too (docs/contract/users-and-auth.md 1.6). */
  typenameRefused: boolean;
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
  /** Only the main key authenticates (docs/contract/users-and-auth.md 1.2). */
  mainKeyOnly: boolean;
  /** The key that a password login hands out (docs/contract/users-and-auth.md 1.2). */
  loginHandsOut: 'any active key' | 'main key' | 'active main key';
  /** The user's status is looked at on every request (docs/contract/users-and-auth.md 1.2). */
  checksUserStatus: boolean;
  /** A request without credentials: 400 for its date, or 401 (docs/contract/users-and-auth.md 1.2). */
  bareRequest: 400 | 401;
  /** 401 texts name HMAC, and a wrong version header breaks the signature instead of being refused. */
  hmacTexts: boolean;
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
  /** Rate limit windows (docs/contract/users-and-auth.md 1.8). */
  rateWindow: 'rolling' | 'fixed per user';
  rateHeadersOnErrors: boolean;
  /** HTTP status of a refused login (docs/contract/users-and-auth.md 1.3). */
  loginStatus: 'always 200' | 'as the manager';
  lockoutCounts: 'every refusal' | '401 only';
  /** Concurrent logins are counted and capped (docs/contract/users-and-auth.md 1.3). */
  loginSessions: boolean;
  /** 2FA answers have types of their own; before, a hook rejects (docs/contract/users-and-auth.md 1.3). */
  twoFactorTypes: boolean;
  /** /auth/authorize says what kind of answer it is (docs/contract/users-and-auth.md 1.2). */
  typedAuthorize: boolean;
  authorizeUserId: boolean;
  /** The session cookie is the manager's session token. */
  sessionTokenIsCookie: boolean;
  /** When X-BackendAI-SessionID is sent with a saved session. */
  sessionHeader: 'new sessions' | 'every save';
  /** A login refused for its fields leaves an anonymous session. */
  refusedLoginOpensSession: boolean;
  /** An empty body is called application/octet-stream, as old aiohttp releases do. */
  emptyHasType: boolean;
  logoutStatus: 200 | 201;
  logoutText: '' | '200: OK';
  /** After a logout login-check still echoes the old id in session_id. */
  logoutLeavesRecord: boolean;
  extendLogin: boolean;
  cookieExpires: 'http date' | 'iso';
  /** /server/update-password-no-auth is always refused as "Malformed body" (docs/contract/users-and-auth.md 1.3). */
  updatePasswordGarbled: boolean;
  signup: 'open' | 'disabled';
  /** The proxy passes headers of the manager's refusals on. */
  proxyKeepsErrorHeaders: boolean;
  /**
   * GETs of doors that read parameters fail at random through the webserver
   * (docs/contract/resources-and-operations.md 0.6).
   */
  malformedGets: boolean;
  /** The webserver refuses everything while it takes its manager for gone (endpoint-pool.ts). */
  endpointPool: boolean;
  /** Health addresses of the webserver that exist; the others are pages. */
  probes: readonly string[];
  /** status_info of a user made by create_user (docs/contract/users-and-auth.md 3.6). */
  statusInfoOfCreated: 'admin-requested' | null;
  writes: WriteBehaviour;
  /** Port of the rig's image registry, which its domain names. */
  registryPort: number;
};

/** 26.9.6. */
export const NEWEST: Behaviour = {
  release: '26.9',
  manager: '26.9.6',
  apiVersion: 'v9.20250722',
  acceptedVersions: [
    'v4.20181215',
    'v4.20190115',
    'v4.20190315',
    'v4.20190615',
    'v5.20191215',
    'v6.20200815',
    'v6.20220315',
    'v6.20220615',
    'v6.20221201',
    'v6.20230315',
    'v7.20230615',
    'v8.20240315',
    'v8.20240915',
    'v9.20250722',
  ],
  rootTypes: ['Query', 'Mutation'],
  restErrorCodes: true,
  webserverErrorCodes: true,
  graphqlErrorCodes: true,
  errorsNull: true,
  bodyReader: 'pydantic',
  variablesList: 400,
  typenameRefused: false,
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
  mainKeyOnly: false,
  loginHandsOut: 'active main key',
  checksUserStatus: true,
  bareRequest: 401,
  hmacTexts: true,
  roleTables: true,
  hiddenDomainCode: 'domain_read_not-found',
  wrongRoleRest: 403,
  resourceSlotsFor: 'signed in',
  /** Who may read the manager's status; with superadmins alone, announcements need a sign-in. */
  managerStatusFor: 'superadmin',
  rateWindow: 'fixed per user',
  rateHeadersOnErrors: true,
  loginStatus: 'as the manager',
  lockoutCounts: '401 only',
  loginSessions: true,
  twoFactorTypes: true,
  typedAuthorize: true,
  authorizeUserId: true,
  sessionTokenIsCookie: true,
  sessionHeader: 'every save',
  refusedLoginOpensSession: false,
  emptyHasType: false,
  logoutStatus: 200,
  logoutText: '',
  logoutLeavesRecord: true,
  extendLogin: true,
  cookieExpires: 'iso',
  updatePasswordGarbled: false,
  signup: 'disabled',
  proxyKeepsErrorHeaders: true,
  malformedGets: false,
  endpointPool: true,
  probes: ['/health', '/livez', '/readyz'],
  statusInfoOfCreated: null,
  writes: NEWEST_WRITES,
  registryPort: 20450,
};
