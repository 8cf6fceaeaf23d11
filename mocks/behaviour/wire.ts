/** API versions that every release accepts. */
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

/** How requests are read and answers worded: versions, schema, errors, headers (docs/contract/users-and-auth.md 1). */
export type WireBehaviour = {
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
  /** A request without credentials: 400 for its date, or 401 (docs/contract/users-and-auth.md 1.2). */
  bareRequest: 400 | 401;
  /** 401 texts name HMAC, and a wrong version header breaks the signature instead of being refused. */
  hmacTexts: boolean;
  /** An empty body is called application/octet-stream, as old aiohttp releases do. */
  emptyHasType: boolean;
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
};

const v26_9: WireBehaviour = {
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
  bareRequest: 401,
  hmacTexts: true,
  emptyHasType: false,
  proxyKeepsErrorHeaders: true,
  malformedGets: false,
  endpointPool: true,
  probes: ['/health', '/livez', '/readyz'],
};

const v26_4: WireBehaviour = {
  ...v26_9,
  webserverErrorCodes: false,
};

const v25_15: WireBehaviour = {
  ...v26_4,
  acceptedVersions: [...KNOWN, 'v8.20240315', 'v8.20240915', 'v9.20250722'],
  bodyReader: 'trafaret',
  variablesList: 500,
  errorsNull: false,
  graphqlErrorCodes: false,
  bareRequest: 400,
  hmacTexts: false,
  endpointPool: false,
  probes: ['/health'],
};

const v24_9: WireBehaviour = {
  ...v25_15,
  apiVersion: 'v8.20240915',
  acceptedVersions: [...KNOWN, 'v8.20240315', 'v8.20240915'],
  rootTypes: ['Queries', 'Mutations'],
  restErrorCodes: false,
  proxyKeepsErrorHeaders: false,
  variablesList: 400,
  typenameRefused: true,
  probes: [],
};

const v23_9: WireBehaviour = {
  ...v24_9,
  apiVersion: 'v7.20230615',
  acceptedVersions: KNOWN,
  emptyHasType: true,
  malformedGets: true,
};

/** By release, each as what differs from the next newer one. */
export const WIRE = { '23.09': v23_9, '24.09': v24_9, '25.15': v25_15, '26.4': v26_4, '26.9': v26_9 } as const;
