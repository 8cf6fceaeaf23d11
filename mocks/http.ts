import type { Behaviour } from './behaviour.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** An answer in JSON. */
export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': JSON_TYPE, ...headers } });

/** An answer in plain words. */
export const text = (body: string, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(body, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers } });

/** A request's body as JSON; undefined where it is none. */
export async function readJson(request: Request): Promise<unknown> {
  try {
    return JSON.parse(await request.text());
  } catch {
    return undefined;
  }
}

/** Whether a JSON value is an object, and no list. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The manager's problems: last part of `type`, status, title, error_code (contract/users-and-auth.md 1.7). */
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
  'graphql-error': [400, 'GraphQL-generated error.', 'api_generic_internal-error'],
  'internal-server-error': [500, 'Internal server error.', 'backendai_generic_internal-error'],
  'server-frozen': [503, 'The server is frozen due to maintenance. Please try again later.', 'api_access_unavailable'],
} as const;

export type ProblemSlug = keyof typeof PROBLEMS;

export type ProblemMore = {
  msg?: string;
  data?: unknown;
  title?: string;
  /** Where it is not the slug's usual one. */
  error_code?: string;
  headers?: Record<string, string>;
};

/** A refusal of the manager itself, as it writes them since and before error_code. */
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

/** A refusal of the webserver: never a `msg`, which is how a client knows it from the manager's. */
export function webProblem(
  status: number,
  slug: string,
  title: string,
  more: { error_code?: string; details?: string; headers?: Record<string, string> } = {},
): Response {
  const body = {
    type: `https://api.backend.ai/probs/${slug}`,
    title,
    ...(more.error_code ? { error_code: more.error_code } : {}),
    ...(more.details === undefined ? {} : { details: more.details }),
  };
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': PROBLEM_TYPE, ...more.headers } });
}
