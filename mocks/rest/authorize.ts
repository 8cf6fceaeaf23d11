import type { Context } from '../context.ts';
import { isObject, json, problem } from '../http.ts';
import { tokenFrom } from '../ids.ts';
import { keyForLogin } from '../keys.ts';
import type { KeypairRow, UserRow } from '../people-rows.ts';
import { schemaProblem } from './params.ts';
import { openSessionsOf } from './sessions.ts';

/** The one-time code of all accounts with 2FA; a real one changes every 30 seconds. */
export const DEMO_OTP = '123456';

const FIELDS = ['type', 'domain', 'username', 'password'] as const;

/** The user with this e-mail address and password in the domain. */
export function credentialOf(ctx: Context, domain: unknown, email: unknown, password: unknown): UserRow | null {
  const user = ctx.db.usersByEmail.get(String(email));
  return user && user.domain_name === domain && user.password && user.password === password ? user : null;
}

/** When the user's password expired, in the manager's format. */
const expiredOn = (ctx: Context): string =>
  new Date(ctx.now() - 86_400_000).toISOString().slice(0, 19).replace('T', ' ');

/** The refusal of a login by the 2FA plugin; null if it passes (docs/contract/users-and-auth.md 1.3, 1.2). */
function secondFactor(ctx: Context, user: UserRow, otp: unknown): Response | null {
  const { behaviour } = ctx;
  const hook = (msg: string) => problem(behaviour, 'rejected-by-hook', { msg, data: { plugins: ['totp'] } });
  if (user.obstacle === 'enroll') {
    if (!behaviour.twoFactorTypes) return hook('You must register Two-Factor Authentication.');
    const token = `registration-${user.uuid}`;
    return json({ data: { response_type: 'REQUIRE_TWO_FACTOR_REGISTRATION', token, type: 'TOTP' } });
  }
  if (!ctx.db.totp_plugin || !user.totp_activated) return null;
  if (otp) return otp === DEMO_OTP ? null : hook('Invalid TOTP code provided');
  if (!behaviour.twoFactorTypes) return hook('You must authenticate using Two-Factor Authentication.');
  return json({ data: { response_type: 'REQUIRE_TWO_FACTOR_AUTH', type: 'TOTP' } });
}

/** Whether one more login exceeds the limit; with `force` the oldest session is ended. */
function overCap(ctx: Context, user: UserRow, force: boolean): boolean {
  if (!ctx.behaviour.loginSessions || user.max_concurrent_logins === null) return false;
  const open = openSessionsOf(ctx, user);
  if (open.length < user.max_concurrent_logins) return false;
  if (!force) return true;
  for (const session of open.slice(0, open.length - user.max_concurrent_logins + 1))
    ctx.db.web_sessions.delete(session.id);
  return false;
}

function granted(ctx: Context, user: UserRow, keypair: KeypairRow): Response {
  const { behaviour } = ctx;
  return json({
    data: {
      ...(behaviour.typedAuthorize ? { response_type: 'success' } : {}),
      access_key: keypair.access_key,
      secret_key: keypair.secret_key,
      role: user.role,
      status: user.status,
      ...(behaviour.loginSessions ? { session_token: tokenFrom(ctx.random) } : {}),
      ...(behaviour.authorizeUserId ? { user_id: user.uuid } : {}),
      ...(behaviour.typedAuthorize ? { type: 'keypair' } : {}),
    },
  });
}

/** `POST /auth/authorize`: exchanges a password for a key (docs/contract/users-and-auth.md 1.2). */
export function authorize(ctx: Context, body: unknown): Response {
  const { behaviour, db } = ctx;
  const given = isObject(body) ? body : {};
  const missing = FIELDS.filter(name => given[name] === undefined);
  if (missing.length)
    return schemaProblem(behaviour, 'AuthorizeRequest', Object.fromEntries(missing.map(name => [name, 'missing'])));
  const wrong = FIELDS.filter(name => typeof given[name] !== 'string');
  if (wrong.length)
    return schemaProblem(behaviour, 'AuthorizeRequest', Object.fromEntries(wrong.map(name => [name, 'string'])));
  if (given.type !== 'keypair' && given.type !== 'jwt')
    return schemaProblem(behaviour, 'AuthorizeRequest', { type: 'variant' });

  const refuse = (msg: string) => problem(behaviour, 'auth-failed', { msg });
  const user = credentialOf(ctx, given.domain, given.username, given.password);
  if (!user) return refuse('User credential mismatch.');
  if (user.status === 'before-verification') return refuse('This account needs email verification.');
  if (user.status !== 'active') return refuse('User credential mismatch.');
  const keypair = keyForLogin(behaviour, db, user);
  if (!keypair) return refuse('No API keypairs found.');
  if (user.obstacle === 'expired password' && db.max_password_age !== null)
    return problem(behaviour, 'password-expired', { msg: `Password expired on ${expiredOn(ctx)}.` });
  if (user.obstacle === 'hook')
    return problem(behaviour, 'rejected-by-hook', {
      msg: 'Sign-in is closed during the examination period.',
      data: { plugins: ['campus'] },
    });
  const more = secondFactor(ctx, user, given.otp);
  if (more) return more;
  if (overCap(ctx, user, given.force === true)) return problem(behaviour, 'active-login-session-exists');
  return granted(ctx, user, keypair);
}
