import type { Behaviour } from './behaviour.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** A JSON answer. */
export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': JSON_TYPE, ...headers } });

/** A plain text answer. */
export const text = (body: string, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(body, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers } });

/** An answer without a body: old aiohttp sends a type with 201, and 26.x sends a JSON type with 204. */
export function empty(behaviour: Behaviour, status: 201 | 204): Response {
  const type =
    status === 201
      ? behaviour.emptyHasType && 'application/octet-stream'
      : behaviour.bodyReader === 'pydantic' && JSON_TYPE;
  return new Response(null, { status, headers: type ? { 'Content-Type': type } : {} });
}

/** A request's body as JSON; undefined if it is not JSON. */
export async function readJson(request: Request): Promise<unknown> {
  try {
    return JSON.parse(await request.text());
  } catch {
    return undefined;
  }
}

/** Whether a JSON value is an object and not a list. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The manager's problems: last part of `type`, status, title, error_code (docs/contract/users-and-auth.md 1.7). */
const PROBLEMS = {
  'auth-failed': [401, 'Credential/signature mismatch.', 'user_auth_unauthorized'],
  'invalid-auth-params': [400, 'Missing or invalid authorization parameters.', 'user_auth_invalid-parameters'],
  'invalid-api-params': [400, 'Missing or invalid API parameters.', 'api_generic_invalid-parameters'],
  'generic-bad-request': [400, 'Bad request.', 'backendai_generic_bad-request'],
  'generic-forbidden': [403, 'Forbidden operation.', 'backendai_generic_forbidden'],
  'not-enough-permission': [403, 'Insufficient permission to perform this operation.', 'permission_access_forbidden'],
  'url-not-found': [404, 'Unknown URL path.', 'api_read_not-found'],
  'object-not-found': [404, 'No such object.', 'backendai_read_not-found'],
  'method-not-allowed': [405, 'HTTP Method Not Allowed.', 'api_access_forbidden'],
  'rejected-by-hook': [400, 'Operation rejected by a hook plugin.', 'plugin_hook_forbidden'],
  'password-expired': [401, 'Password has expired.', 'user_auth_data-expired'],
  'active-login-session-exists': [409, 'Too many concurrent login sessions for this user.', 'auth_auth_conflict'],
  'rate-limit-exceeded': [429, 'You have reached your API query rate limit.', 'api_access_unavailable'],
  'insufficient-privilege': [403, 'Insufficient privilege.', 'user_auth_forbidden'],
  forbidden: [403, 'Forbidden operation.', 'vfolder_access_forbidden'],
  'project-not-found': [404, 'Project not found.', 'project_read_not-found'],
  'storage-permission-not-allowed': [
    400,
    'The specified storage permission is not allowed.',
    'storage_access_forbidden',
  ],
  'vfolder-already-exists': [
    400,
    'The virtual folder already exists with the same name.',
    'vfolder_create_already-exists',
  ],
  'vfolder-invalid-parameter': [
    400,
    'Invalid parameter for virtual folder operation.',
    'vfolder_access_invalid-parameters',
  ],
  'vfolder-filter-status-failed': [400, 'Virtual folder status filtering has failed.', 'vfolder_read_bad-request'],
  'graphql-error': [400, 'GraphQL-generated error.', 'api_generic_internal-error'],
  'internal-server-error': [500, 'Internal server error.', 'backendai_generic_internal-error'],
  'server-frozen': [503, 'The server is frozen due to maintenance. Please try again later.', 'api_access_unavailable'],
} as const;

export type ProblemSlug = keyof typeof PROBLEMS;

export type ProblemMore = {
  msg?: string;
  data?: unknown;
  title?: string;
  /** Where it differs from the slug's usual one. */
  error_code?: string;
  headers?: Record<string, string>;
};

/** A refusal of the manager, with or without error_code by release. */
export function problem(behaviour: Behaviour, slug: ProblemSlug, more: ProblemMore = {}): Response {
  const [status, title, code] = PROBLEMS[slug];
  const body = {
    type: `https://api.backend.ai/probs/${slug}`,
    title: more.title ?? title,
    ...(behaviour.restErrorCodes ? { error_code: more.error_code ?? code } : {}),
    ...(more.msg === undefined ? {} : { msg: more.msg }),
    ...(more.data === undefined ? {} : { data: more.data }),
  };
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': PROBLEM_TYPE, ...more.headers } });
}

/** A refusal of the webserver. It has no `msg`, which tells it apart from the manager's. */
export function webProblem(
  status: number,
  slug: string,
  title: string,
  more: { error_code?: string; msg?: string; details?: string; headers?: Record<string, string> } = {},
): Response {
  const body = {
    type: `https://api.backend.ai/probs/${slug}`,
    title,
    ...(more.error_code ? { error_code: more.error_code } : {}),
    ...(more.msg ? { msg: more.msg } : {}),
    ...(more.details === undefined ? {} : { details: more.details }),
  };
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': PROBLEM_TYPE, ...more.headers } });
}
