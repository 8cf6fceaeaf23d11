import type { Context } from '../context.ts';
import type { WebSession } from '../db.ts';
import { isObject, json, readJson, text, webProblem } from '../http.ts';
import type { UserRole } from '../people-rows.ts';
import { countRequest } from '../rate-limit.ts';
import { authorize } from './authorize.ts';
import { blockedFor, noteRefusal, noteSuccess } from './lockout.ts';
import { MAX_AGE, openSession, sessionOf, withoutSession, withSession } from './sessions.ts';
import { unreachable } from './unreachable.ts';

/** The webserver serves one domain (docs/contract/users-and-auth.md 1.3); 26.9 says so in config.toml. */
export const LOGIN_DOMAIN = 'default';

const blank = (field: string): Response =>
  webProblem(400, 'invalid-api-params', `You must provide the ${field} field.`);

/** A refusal of the manager in a login answer. */
const refusalOf = (body: Record<string, unknown>) => ({
  type: body.type,
  title: body.title,
  details: body.msg ?? null,
});

const TWO_FACTOR: Record<string, { slug: string; title: string; details: string }> = {
  REQUIRE_TWO_FACTOR_AUTH: {
    slug: 'require-totp-authentication',
    title: 'Two-Factor Authentication needed.',
    details: 'You must authenticate using Two-Factor Authentication.',
  },
  REQUIRE_TWO_FACTOR_REGISTRATION: {
    slug: 'require-totp-registration',
    title: 'Two-Factor Authentication registration required.',
    details: 'You must register Two-Factor Authentication.',
  },
};

function twoFactorAnswer(data: Record<string, unknown>): Response | null {
  const answer = TWO_FACTOR[String(data.response_type)];
  if (!answer) return null;
  const { slug, title, details } = answer;
  return json({
    authenticated: false,
    data: {
      type: `https://api.backend.ai/probs/${slug}`,
      title,
      details,
      ...(data.token ? { two_factor_registration_token: data.token } : {}),
    },
  });
}

/** The session after a login: the manager's token from 26.4 on, earlier the present one or a new one. */
function sessionForLogin(
  ctx: Context,
  current: WebSession | null,
  token: unknown,
): { session: WebSession; isNew: boolean } {
  if (ctx.behaviour.sessionTokenIsCookie && typeof token === 'string') {
    if (current) ctx.db.web_sessions.delete(current.id);
    return { session: openSession(ctx, token), isNew: true };
  }
  return current ? { session: current, isNew: false } : { session: openSession(ctx), isNew: true };
}

/** A login answer that keeps an anonymous session, as every refused login does. */
function inAnonymousSession(ctx: Context, current: WebSession | null, response: Response): Response {
  const session = current ?? openSession(ctx);
  session.empty = false;
  return withSession(ctx, response, session, current === null);
}

/** 24.09 saves the session before it checks the request: it opens a new one and drops an empty one. */
function refuseEarly(ctx: Context, current: WebSession | null, response: Response): Response {
  if (!ctx.behaviour.refusedLoginOpensSession) return response;
  if (!current) return withSession(ctx, response, openSession(ctx), true);
  if (!current.empty) return withSession(ctx, response, current, false);
  ctx.db.web_sessions.delete(current.id);
  return withoutSession(response);
}

/** `POST /server/login` (docs/contract/users-and-auth.md 1.3): every outcome of its table. */
export async function login(ctx: Context, request: Request): Promise<Response> {
  const { behaviour, db } = ctx;
  const current = sessionOf(ctx, request);
  if (current?.access_key) return webProblem(400, 'generic-bad-request', 'You have already logged in.');
  const body = await readJson(request);
  const given = isObject(body) ? body : {};
  if (!given.username) return refuseEarly(ctx, current, blank('username'));
  if (!given.password) return refuseEarly(ctx, current, blank('password'));
  const username = String(given.username);
  if (blockedFor(ctx, username))
    return refuseEarly(ctx, current, webProblem(429, 'too-many-requests', 'Too many failed login attempts'));
  if (db.unreachable || db.usersByEmail.get(username)?.obstacle === 'unreachable')
    return unreachable('Cannot connect to host manager.example:8081 ssl:False [Connect call failed]');

  // two unsigned requests: for the manager's API version, and the login itself
  const count = (answer: () => Response) => countRequest(ctx, request, null, answer);
  const hello = await count(() => json({}));
  const answer = hello.ok
    ? await count(() => authorize(ctx, { ...given, type: 'keypair', domain: LOGIN_DOMAIN }))
    : hello;
  const said = (await answer.json()) as Record<string, unknown>;
  if (!answer.ok) {
    if (behaviour.lockoutCounts === 'every refusal' || answer.status === 401) noteRefusal(ctx, username);
    const status = behaviour.loginStatus === 'always 200' ? 200 : answer.status;
    return inAnonymousSession(ctx, current, json({ authenticated: false, data: refusalOf(said) }, status));
  }
  const data = said.data as Record<string, unknown>;
  const more = twoFactorAnswer(data);
  if (more) return more;
  noteSuccess(ctx, username);
  const { session, isNew } = sessionForLogin(ctx, current, data.session_token);
  const user = db.usersByEmail.get(username);
  Object.assign(session, {
    access_key: data.access_key,
    role: data.role as UserRole,
    user: user?.uuid ?? null,
    empty: false,
    expires: ctx.now() + (user?.session_seconds ?? MAX_AGE) * 1000,
  });
  const { access_key, role, status } = data;
  return withSession(ctx, json({ authenticated: true, data: { access_key, role, status } }), session, isNew);
}

/** `POST /server/login-check`: the session's user, without asking the manager. */
export function loginCheck(ctx: Context, request: Request): Response {
  const session = sessionOf(ctx, request);
  const data = session?.access_key ? { access_key: session.access_key, role: session.role, status: 'active' } : null;
  return json({ authenticated: data !== null, data, session_id: session?.id ?? null });
}

/** `POST /server/logout`. */
export function logout(ctx: Context, request: Request): Response {
  const { emptyHasType, logoutStatus, logoutText, logoutLeavesRecord } = ctx.behaviour;
  const type = emptyHasType ? 'application/octet-stream' : null;
  const answer = logoutText
    ? text(logoutText, logoutStatus)
    : new Response(null, { status: logoutStatus, headers: type ? { 'Content-Type': type } : {} });
  const session = sessionOf(ctx, request);
  if (!session) {
    const fresh = openSession(ctx);
    if (!logoutLeavesRecord) ctx.db.web_sessions.delete(fresh.id);
    return withSession(ctx, answer, fresh, true);
  }
  if (logoutLeavesRecord) Object.assign(session, { access_key: null, role: null, user: null });
  else ctx.db.web_sessions.delete(session.id);
  return withoutSession(answer);
}

/** `POST /server/extend-login-session` (24.09+): requires no sign-in. */
export function extendLogin(ctx: Context, request: Request): Response {
  const session = sessionOf(ctx, request);
  const expires = ctx.now() + MAX_AGE * 1000;
  const answer = json({ status: 201, expires: `${new Date(expires).toISOString().slice(0, 19)}+00:00` });
  if (session) session.expires = expires;
  return withSession(ctx, answer, session ?? openSession(ctx), session === null);
}
