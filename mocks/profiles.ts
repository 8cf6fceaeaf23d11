/**
 * What differs between the releases that the embedded manager plays: one table, read by every door and resolver.
 * Where a line cites the contract, the rule was met on the real release too (tests/contract/recordings).
 */
import { type Behaviour, NEWEST, type Release } from './behaviour.ts';
import { WRITES_23_9, WRITES_24_9, WRITES_25_15, WRITES_26_4 } from './writes/behaviour.ts';

const KNOWN = [
  'v4.20181215',
  'v4.20190115',
  'v4.20190315',
  'v4.20190615',
  'v5.20191215',
  'v6.20200815',
  'v6.20210815',
  'v6.20220315',
  'v6.20220615',
  'v6.20230315',
  'v7.20230615',
];

/** The releases, oldest first, each as what it does otherwise than the next newer one. */
const PROFILES: Record<Release, Behaviour> = (() => {
  const v26_9: Behaviour = NEWEST;
  const v26_4: Behaviour = {
    ...v26_9,
    release: '26.4',
    manager: '26.4.16',
    writes: WRITES_26_4,
    checksUserStatus: false,
    personalProjects: false,
    roleTables: false,
    hiddenDomainCode: 'backendai_read_not-found',
    loginHandsOut: 'main key',
    keypairsOfProjectless: 'null project',
    projectTypes: ['GENERAL', 'MODEL_STORE'],
    rateWindow: 'rolling',
    rateHeadersOnErrors: false,
    managerStatusFor: 'anybody',
    logoutText: '200: OK',
    webserverErrorCodes: false,
    authorizeUserId: false,
    registryPort: 20350,
  };
  const v25_15: Behaviour = {
    ...v26_4,
    release: '25.15',
    manager: '25.15.12',
    writes: WRITES_25_15,
    acceptedVersions: [...KNOWN, 'v8.20240315', 'v8.20240915', 'v9.20250722'],
    bodyReader: 'trafaret',
    variablesList: 500,
    errorsNull: false,
    graphqlErrorCodes: false,
    bareRequest: 400,
    hmacTexts: false,
    keyLastUsedOffset: false,
    loginStatus: 'always 200',
    lockoutCounts: 'every refusal',
    loginSessions: false,
    updatePasswordGarbled: true,
    signup: 'open',
    wrongRoleRest: 401,
    resourceSlotsFor: 'anybody',
    endpointPool: false,
    probes: ['/health'],
    enumNullText: '',
    registryPort: 20250,
    sessionTokenIsCookie: false,
  };
  const v24_9: Behaviour = {
    ...v25_15,
    release: '24.09',
    manager: '24.09.7',
    writes: WRITES_24_9,
    apiVersion: 'v8.20240915',
    acceptedVersions: [...KNOWN, 'v8.20240315', 'v8.20240915'],
    rootTypes: ['Queries', 'Mutations'],
    restErrorCodes: false,
    proxyKeepsErrorHeaders: false,
    variablesList: 400,
    typenameRefused: true,
    enumSpelling: 'names',
    policyFilterIsDomain: true,
    keypairsOfProjectless: 'hidden',
    mainKeyOnly: true,
    loginHandsOut: 'any active key',
    twoFactorTypes: false,
    typedAuthorize: false,
    statusInfoOfCreated: 'admin-requested',
    sessionHeader: 'new sessions',
    refusedLoginOpensSession: true,
    presetsPerGroup: false,
    badProjectType: 'key',
    ownGroupsIgnoreActive: true,
    probes: [],
    registryPort: 20150,
  };
  const v23_9: Behaviour = {
    ...v24_9,
    release: '23.09',
    manager: '23.09.10',
    writes: WRITES_23_9,
    apiVersion: 'v7.20230615',
    acceptedVersions: KNOWN,
    refusedLoginOpensSession: false,
    updatePasswordGarbled: false,
    emptyHasType: true,
    logoutStatus: 201,
    logoutText: '',
    extendLogin: false,
    logoutLeavesRecord: false,
    cookieExpires: 'http date',
    keypairCountsProjects: true,
    modelStore: false,
    malformedGets: true,
    registryPort: 20050,
  };
  return { '23.09': v23_9, '24.09': v24_9, '25.15': v25_15, '26.4': v26_4, '26.9': v26_9 };
})();

/** The table's line of a release. */
export const behaviourOf = (release: Release): Behaviour => PROFILES[release];
