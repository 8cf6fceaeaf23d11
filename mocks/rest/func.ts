import type { Context } from '../context.ts';
import { answerRequest } from '../dispatch.ts';
import { webProblem } from '../http.ts';
import { callerOf, mismatch } from '../keys.ts';
import { refusedBefore } from '../rate-limit.ts';
import { routesAt } from '../routes.ts';
import { malformedBody } from './params.ts';
import { sessionOf } from './sessions.ts';
import { shakyLine } from './shaky.ts';
import { unreachable } from './unreachable.ts';

/**
 * Manager paths whose GETs and POSTs the proxy forwards without a sign-in
 * (docs/contract/users-and-auth.md 1.3).
 */
const ANONYMOUS: Record<string, RegExp> = {
  GET: /^\/($|cloud\/|openid\/|custom-auth\/)/,
  POST: /^\/(saml\/|auth\/signup$)/,
};

/** A refusal of the manager as the proxies of 23.09 and 24.09 forward it: without its headers. */
const bare = (response: Response): Response =>
  new Response(response.body, { status: response.status, headers: { 'Content-Type': 'application/problem+json' } });

/**
 * 23.09.10's proxy adds an empty body to GETs that take parameters, and the manager refuses it at random,
 * (docs/contract/resources-and-operations.md 0.6). Here every second one is refused, starting with the first.
 */
function spoiledGet(ctx: Context, request: Request, path: string): boolean {
  if (!ctx.behaviour.malformedGets || request.method !== 'GET') return false;
  if (!routesAt(ctx, path).some(route => route.method === 'GET' && route.readsParameters)) return false;
  ctx.db.parameterised_gets += 1;
  return ctx.db.parameterised_gets % 2 === 1;
}

/** `ANY /func/<path>`: the manager's answer to the request, signed with the session's key. */
export async function proxy(ctx: Context, request: Request): Promise<Response> {
  const { behaviour } = ctx;
  const path = new URL(request.url).pathname.slice('/func'.length);
  if (request.method === 'POST' && path === '/auth/signup' && behaviour.signup === 'disabled')
    return webProblem(403, 'webserver/signup-disabled', 'Signup is disabled.', { error_code: 'auth_create_forbidden' });
  const anonymous = ANONYMOUS[request.method]?.test(path) ?? false;
  const session = sessionOf(ctx, request);
  const key = session?.access_key ?? null;
  const usedUp = refusedBefore(ctx, request, key ? (session?.user ?? null) : null);
  if (usedUp) return usedUp;
  if (!anonymous && key === null) return webProblem(401, 'auth-failed', 'Unauthorized access');
  if (ctx.db.unreachable) return unreachable();
  const broken = await shakyLine(ctx, request, session);
  if (broken) return broken;
  if (spoiledGet(ctx, request, path)) return bare(malformedBody(behaviour, request));
  const signed = new Request(request);
  const version = request.headers.get('X-BackendAI-Version') ?? behaviour.apiVersion;
  signed.headers.set('X-BackendAI-Version', version);
  signed.headers.set('Authorization', `BackendAI credential=${key}`);
  const prove = () => (behaviour.acceptedVersions.includes(version) ? callerOf(ctx, key ?? '') : mismatch(behaviour));
  const response = await answerRequest(ctx, signed, path, prove);
  return response.status >= 400 && !behaviour.proxyKeepsErrorHeaders ? bare(response) : response;
}
