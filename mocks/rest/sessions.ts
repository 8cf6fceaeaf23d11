import type { Context } from '../context.ts';
import type { WebSession } from '../db.ts';
import { tokenFrom } from '../ids.ts';
import type { UserRow } from '../people-rows.ts';

const COOKIE = 'AIOHTTP_SESSION';
const HEADER = 'X-BackendAI-SessionID';
/** `session.max_age` of the webserver's configuration, in seconds. */
export const MAX_AGE = 604_800;

/** The session id of a request: the header takes precedence over the cookie (docs/contract/users-and-auth.md 1.3). */
function namedSession(request: Request): string | null {
  const fromHeader = request.headers.get(HEADER);
  if (fromHeader) return fromHeader;
  const cookie = (request.headers.get('Cookie') ?? '').split(/;\s*/).find(part => part.startsWith(`${COOKIE}=`));
  return cookie ? cookie.slice(COOKIE.length + 1) : null;
}

/** The webserver's session of a request; null if there is none or it has expired. */
export function sessionOf(ctx: Context, request: Request): WebSession | null {
  const id = namedSession(request);
  const session = id === null ? undefined : ctx.db.web_sessions.get(id);
  if (!session) return null;
  if (session.expires > ctx.now()) return session;
  ctx.db.web_sessions.delete(session.id);
  return null;
}

/** The signed-in sessions of a user, oldest first. */
export const openSessionsOf = (ctx: Context, user: UserRow): WebSession[] =>
  [...ctx.db.web_sessions.values()].filter(session => session.user === user.uuid && session.expires > ctx.now());

function cookieText(ctx: Context, id: string, seconds: number): string {
  const date = new Date(ctx.now() + seconds * 1000);
  const expires =
    ctx.behaviour.cookieExpires === 'iso'
      ? `${date.toISOString().slice(0, 19)}+00:00`
      : date.toUTCString().replace(/ (\w{3}) /, '-$1-');
  return `${COOKIE}=${id}; expires=${expires}; HttpOnly; Max-Age=${seconds}; Path=/`;
}

/** Adds the session's cookie, and on some releases its id, to an answer. */
export function withSession(ctx: Context, response: Response, session: WebSession, isNew: boolean): Response {
  const seconds = Math.round((session.expires - ctx.now()) / 1000);
  response.headers.append('Set-Cookie', cookieText(ctx, session.id, seconds));
  if (isNew || ctx.behaviour.sessionHeader === 'every save') response.headers.set(HEADER, session.id);
  return response;
}

/** Adds the deletion of the cookie to an answer. */
export function withoutSession(response: Response): Response {
  response.headers.append('Set-Cookie', `${COOKIE}=""; expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Path=/`);
  return response;
}

/** Opens an anonymous session, with `id` if given. */
export function openSession(ctx: Context, id: string = tokenFrom(ctx.random)): WebSession {
  const session = { id, access_key: null, role: null, user: null, empty: true, expires: ctx.now() + MAX_AGE * 1000 };
  ctx.db.web_sessions.set(id, session);
  return session;
}
