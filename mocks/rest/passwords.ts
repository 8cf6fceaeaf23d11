import { wireTime } from '../clock.ts';
import type { Caller, Context } from '../context.ts';
import { isObject, json, problem, readJson, webProblem } from '../http.ts';
import { credentialOf } from './authorize.ts';
import { LOGIN_DOMAIN } from './login.ts';
import { malformedBody, schemaProblem } from './params.ts';

const FIELDS = ['username', 'current_password', 'new_password'] as const;

/** The manager's `POST /auth/update-password-no-auth`: replaces an expired password. */
export function changeExpiredPassword(ctx: Context, body: unknown): Response {
  const { behaviour, db } = ctx;
  const given = isObject(body) ? body : {};
  if (db.max_password_age === null) return problem(behaviour, 'generic-bad-request', { msg: 'Unsupported function.' });
  const user = credentialOf(ctx, given.domain, given.username, given.current_password);
  if (!user) return problem(behaviour, 'auth-failed', { msg: 'User credential mismatch.' });
  if (given.new_password === user.password)
    return problem(behaviour, 'auth-failed', { msg: 'Cannot update to the same password as an existing password.' });
  user.password = String(given.new_password);
  user.need_password_change = false;
  if (user.obstacle === 'expired password') user.obstacle = null;
  return json({ password_changed_at: wireTime(ctx.now()) }, 201);
}

/** `POST /server/update-password-no-auth` (docs/contract/users-and-auth.md 1.3). */
export async function updatePasswordNoAuth(ctx: Context, request: Request): Promise<Response> {
  const { behaviour } = ctx;
  const body = await readJson(request);
  const given = isObject(body) ? body : {};
  const missing = FIELDS.find(name => given[name] === undefined || given[name] === null);
  if (missing)
    return webProblem(400, 'invalid-api-params', `You must provide the ${missing} field.`, {
      ...(behaviour.webserverErrorCodes ? { error_code: 'api_parsing_invalid-parameters' } : {}),
    });
  const answer = behaviour.updatePasswordGarbled
    ? problem(behaviour, 'invalid-api-params', { msg: 'Malformed body' })
    : changeExpiredPassword(ctx, { ...given, domain: LOGIN_DOMAIN });
  const said = (await answer.json()) as Record<string, unknown>;
  if (answer.ok) return json(behaviour.loginStatus === 'always 200' ? said : { data: null, ...said });
  const data = { type: said.type, title: said.title, details: said.msg };
  return json({ data, password_changed_at: null }, behaviour.loginStatus === 'always 200' ? 200 : answer.status);
}

const OWN_FIELDS = ['old_password', 'new_password', 'new_password2'] as const;

/**
 * `POST /auth/update-password`: changes the caller's password (docs/contract/users-and-auth.md 1.5). If the role tables
 * are empty, 26.9 refuses all but superadmins.
 */
export async function changeOwnPassword(ctx: Context, request: Request, { user }: Caller): Promise<Response> {
  const { behaviour, db } = ctx;
  const body = await readJson(request);
  if (body === undefined) return malformedBody(behaviour, request);
  const given = isObject(body) ? body : {};
  const missing = OWN_FIELDS.filter(name => given[name] === undefined);
  if (missing.length) {
    const flaws = Object.fromEntries(missing.map(name => [name, 'missing'] as const));
    return schemaProblem(behaviour, 'UpdatePasswordRequest', flaws);
  }
  if (behaviour.roleTables && !db.role_data && user.role !== 'superadmin')
    return problem(behaviour, 'not-enough-permission', {
      msg: `User ${user.uuid} lacks permission <Permission.UPDATE: 2> on user ${user.uuid}`,
    });
  if (given.old_password !== user.password) return problem(behaviour, 'auth-failed', { msg: 'Old password mismatch' });
  if (given.new_password !== given.new_password2) return json({ error_msg: 'new password mismatch' }, 400);
  user.password = String(given.new_password);
  user.need_password_change = false;
  return json(behaviour.bodyReader === 'pydantic' ? { error_msg: null } : {});
}
