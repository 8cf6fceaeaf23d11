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

/** How requests are parsed and answers formatted: versions, schema, errors, headers (docs/contract/users-and-auth.md 1). */
export type WireBehaviour = {
  apiVersion: string;
  /** Accepted values of X-BackendAI-Version (docs/contract/users-and-auth.md 1.1). */
  acceptedVersions: readonly string[];
  /** Names of the schema's roots (docs/contract/resources-and-operations.md 0.1). */
  rootTypes: readonly [query: string, mutation: string];
  /** REST problems carry error_code (docs/contract/users-and-auth.md 1.7). */
  restErrorCodes: boolean;
  /** The webserver's own problems carry error_code too. */
  webserverErrorCodes: boolean;
  /** GraphQL errors of resolvers carry extensions.code (docs/contract/users-and-auth.md 1.6). */
  graphqlErrorCodes: boolean;
  /** A successful answer contains `"errors": null` (docs/contract/users-and-auth.md 1.6). */
  errorsNull: boolean;
  /** Which validator checks GraphQL and REST bodies: their refusals differ. */
  bodyReader: 'trafaret' | 'pydantic';
  /** HTTP status for a GraphQL body whose variables are a list. */
  variablesList: 400 | 500;
  /** Fields that begin with `__` are refused, `__typename` included (docs/contract/users-and-auth.md 1.6). */
  typenameRefused: boolean;
  /** HTTP status of a request without credentials: 400 for its missing date, or 401 (docs/contract/users-and-auth.md 1.2). */
  bareRequest: 400 | 401;
  /** 401 texts mention HMAC, and a wrong version header invalidates the signature instead of being refused. */
  hmacTexts: boolean;
  /** An empty body has the type application/octet-stream, as in old aiohttp releases. */
  emptyHasType: boolean;
  /** The proxy forwards the headers of the manager's refusals. */
  proxyKeepsErrorHeaders: boolean;
  /**
   * GET requests with parameters fail at random through the webserver
   * (docs/contract/resources-and-operations.md 0.6).
   */
  malformedGets: boolean;
  /** The webserver refuses all requests while it considers its manager down (endpoint-pool.ts). */
  endpointPool: boolean;
  /** The text of an announcement stays when it is removed. */
  keepsAnnouncement: boolean;
  /** Health paths that the webserver has; it answers others with the page. */
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
  keepsAnnouncement: true,
  probes: ['/health', '/livez', '/readyz'],
};

const v26_4: WireBehaviour = {
  ...v26_9,
  keepsAnnouncement: false,
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

/** By release. Each lists only what differs from the next newer release. */
export const WIRE = { '23.09': v23_9, '24.09': v24_9, '25.15': v25_15, '26.4': v26_4, '26.9': v26_9 } as const;
