import type { Context } from './context.ts';
import { text } from './http.ts';

/** Cross-origin headers: manager and webserver echo every origin; only the webserver allows cookies. */

const PLAIN = ['content-length', 'date', 'server'];
/** Headers that a page may always read. */
const SAFE = ['content-type', 'access-control-allow-origin', 'access-control-allow-credentials'];

/** Adds them to an answer to a request from another origin (docs/contract/users-and-auth.md 1.2, 1.3). */
export function withCors(request: Request, response: Response, credentials: boolean): Response {
  const origin = request.headers.get('Origin');
  if (origin === null || response.type === 'error') return response;
  response.headers.set('Access-Control-Allow-Origin', origin);
  if (credentials) response.headers.set('Access-Control-Allow-Credentials', 'true');
  const own = [...response.headers.keys()].filter(name => !SAFE.includes(name));
  response.headers.set('Access-Control-Expose-Headers', [...new Set([...PLAIN, ...own])].join(','));
  return response;
}

/** The answer to a preflight; a refusal if the origin is missing or the path does not have the method. */
export function preflight(
  { behaviour }: Context,
  request: Request,
  methods: readonly string[],
  credentials: boolean,
): Response {
  const origin = request.headers.get('Origin');
  const method = request.headers.get('Access-Control-Request-Method');
  const refuse = (why: string) => text(`CORS preflight request failed: ${why}`, 403);
  if (origin === null) return refuse('origin header is not specified in the request');
  if (method === null || !methods.includes(method))
    return refuse(`'Access-Control-Request-Method' header is not specified`);
  const headers = request.headers.get('Access-Control-Request-Headers');
  return new Response(null, {
    status: 200,
    headers: {
      'Access-Control-Allow-Origin': origin,
      ...(credentials ? { 'Access-Control-Allow-Credentials': 'true' } : {}),
      'Access-Control-Allow-Methods': method,
      ...(behaviour.emptyHasType ? { 'Content-Type': 'application/octet-stream' } : {}),
      ...(headers ? { 'Access-Control-Allow-Headers': headers.toUpperCase().replaceAll(' ', '') } : {}),
    },
  });
}
