import type { Context } from './context.ts';
import { preflight, withCors } from './cors.ts';
import { json, text } from './http.ts';
import { configText } from './rest/config-toml.ts';
import { plainRequest } from './rest/encoded.ts';
import { proxy } from './rest/func.ts';
import { health } from './rest/health.ts';
import { extendLogin, login, loginCheck, logout } from './rest/login.ts';
import { updatePasswordNoAuth } from './rest/passwords.ts';
import { tokenLogin } from './rest/token-login.ts';

type Answer = (ctx: Context, request: Request) => Response | Promise<Response>;

const POSTS: Record<string, Answer> = {
  '/server/login': login,
  '/server/login-check': loginCheck,
  '/server/logout': logout,
  '/server/token-login': tokenLogin,
  '/server/update-password-no-auth': updatePasswordNoAuth,
  '/server/extend-login-session': extendLogin,
};

const config =
  (ini: boolean): Answer =>
  ({ behaviour, db }, request) =>
    text(configText(behaviour, new URL(request.url).origin, db.site_name, ini));

const GETS: Record<string, Answer> = {
  '/config.toml': config(false),
  '/config.ini': config(true),
  '/func/ping': ({ behaviour }) => json({ version: behaviour.manager, details: 'Success' }),
};

/** The webserver's own answer at a path; null if it serves a file or the page there. */
function answerAt(ctx: Context, request: Request, path: string): Answer | null {
  const { behaviour } = ctx;
  if (request.method === 'POST' && POSTS[path] && (path !== '/server/extend-login-session' || behaviour.extendLogin))
    return POSTS[path];
  if (request.method === 'GET' && behaviour.probes.includes(path)) return () => health(ctx, path);
  if (request.method === 'GET' && GETS[path]) return GETS[path];
  return path.startsWith('/func/') ? proxy : null;
}

/** Methods of the webserver at a path: GET always works, with the page if there is nothing else. */
const methodsAt = (ctx: Context, path: string): string[] => {
  if (path.startsWith('/func/')) return ['DELETE', 'GET', 'HEAD', 'PATCH', 'POST', 'PUT'];
  return POSTS[path] && (path !== '/server/extend-login-session' || ctx.behaviour.extendLogin)
    ? ['GET', 'POST']
    : ['GET'];
};

/**
 * What the webserver serves at its own origin; null for static files and the page. As on the real one, a GET of an unknown
 * path is the page, and other methods are refused there.
 */
export async function answerWeb(ctx: Context, request: Request): Promise<Response | null> {
  const path = new URL(request.url).pathname;
  const methods = methodsAt(ctx, path);
  if (request.method === 'OPTIONS') return preflight(ctx, request, methods, true);
  const answer = answerAt(ctx, request, path);
  if (answer) return withCors(request, await answer(ctx, await plainRequest(request)), true);
  if (request.method === 'GET' || request.method === 'HEAD') return null;
  return text('405: Method Not Allowed', 405, { Allow: [...methods, 'OPTIONS'].sort().join(',') });
}
