import * as z from 'zod/mini';
import { ROLES, type Role } from './access.ts';
import { ApiError, presentable } from './errors.ts';
import { problemOf } from './problems.ts';
import { failureOf, type HttpAnswer, send } from './transport.ts';

/** A person as the webserver knows them: role and main key as of login time. */
export type Person = { role: Role; access_key: string };

/** What `POST /server/login` takes. The webserver adds its own domain. */
export type Credentials = { email: string; password: string; otp?: string; force?: boolean };

/** Every outcome of a sign-in with e-mail and password (docs/contract/users-and-auth.md 1.3). Each has its own sentence. */
export type SignInOutcome =
  | { kind: 'signed-in'; role: Role; access_key: string }
  /** The login succeeded, but the browser did not keep the cookie. `plainHttp`: it drops a `Secure` one there. */
  | { kind: 'not-kept'; plainHttp: boolean }
  | { kind: 'wrong-password' }
  | { kind: 'locked'; until: Date }
  | { kind: 'otp-needed' }
  | { kind: 'otp-wrong' }
  | { kind: 'otp-enroll' }
  | { kind: 'password-expired' }
  | { kind: 'too-many-logins' }
  | { kind: 'unverified' }
  | { kind: 'no-keys' }
  | { kind: 'wrong-role'; role: Role }
  | { kind: 'refused'; words: string | null };

/** The default of the webserver's `session.login_block_time`, in ms. The webserver does not return its own value. */
const BLOCK_TIME = 1_200_000;

const loginAnswer = z.object({
  authenticated: z.boolean(),
  data: z.optional(
    z.nullable(
      z.object({
        access_key: z.optional(z.string()),
        role: z.optional(z.enum(ROLES)),
        type: z.optional(z.nullable(z.string())),
        title: z.optional(z.nullable(z.string())),
        details: z.optional(z.nullable(z.string())),
      }),
    ),
  ),
});

/**
 * Signs in through the webserver. After "You have already logged in" it signs the old session out and retries once.
 * @throws ApiError `offline`, `timeout`, `unreachable`, `crowded`, `server`, `protocol`.
 */
export async function passwordSignIn(credentials: Credentials): Promise<SignInOutcome> {
  const { email, password, otp, force } = credentials;
  const body = { username: email, password, ...(otp ? { otp } : {}), ...(force ? { force } : {}) };
  const login = () => send({ method: 'POST', door: 'webserver', path: '/server/login', body });
  let answer = await login();
  if (/already logged in/i.test(problemOf(answer.body)?.title ?? '')) {
    await send({ method: 'POST', door: 'webserver', path: '/server/logout' });
    answer = await login();
  }
  return outcomeOf(answer, Boolean(otp));
}

function outcomeOf(answer: HttpAnswer, withOtp: boolean): SignInOutcome {
  const parsed = loginAnswer.safeParse(answer.body);
  if (!parsed.success) {
    if (answer.status === 429) return { kind: 'locked', until: new Date(Date.now() + BLOCK_TIME) };
    throw answer.status >= 300 ? failureOf(answer) : new ApiError('protocol', { status: answer.status });
  }
  const { authenticated, data } = parsed.data;
  if (authenticated && data?.role && data.access_key)
    return { kind: 'signed-in', role: data.role, access_key: data.access_key };
  // a 429 in a login answer comes from the manager (docs/contract/users-and-auth.md 1.8); the webserver's lockout is a bare problem
  if (answer.status === 429) throw new ApiError('crowded', { status: 429 });
  if (answer.status >= 500) throw failureOf(answer);
  return refusalOf(data?.type?.split('/').at(-1) ?? '', data?.title ?? '', data?.details ?? '', withOtp);
}

/** The outcome of a refused login: by problem slug, or by the message for hooks and plugins, which have no slug. */
function refusalOf(slug: string, title: string, details: string, withOtp: boolean): SignInOutcome {
  const said = details || title;
  if (slug === 'require-totp-authentication' || /must authenticate using Two-Factor|OTP not provided/i.test(said)) {
    return { kind: withOtp ? 'otp-wrong' : 'otp-needed' };
  }
  if (/Invalid TOTP code|Failed to validate OTP/i.test(said)) return { kind: 'otp-wrong' };
  if (slug === 'require-totp-registration' || /must register Two-Factor/i.test(said)) return { kind: 'otp-enroll' };
  if (slug === 'password-expired') return { kind: 'password-expired' };
  if (slug === 'active-login-session-exists') return { kind: 'too-many-logins' };
  if (/needs email verification/i.test(said)) return { kind: 'unverified' };
  if (/No API keypairs found/i.test(said)) return { kind: 'no-keys' };
  if (slug === 'auth-failed' || slug === 'invalid-api-params') return { kind: 'wrong-password' };
  return { kind: 'refused', words: presentable(said) };
}

const checkAnswer = z.object({
  authenticated: z.boolean(),
  data: z.nullable(z.object({ access_key: z.string(), role: z.enum(ROLES) })),
});

/** Who is signed in at the webserver, as of login time; null for nobody. @throws ApiError `unreachable` without a webserver. */
export async function loginCheck(asked?: Promise<Response>): Promise<Person | null> {
  const { status, body } = await send({
    method: 'POST',
    door: 'webserver',
    path: '/server/login-check',
    body: {},
    asked,
  });
  const parsed = checkAnswer.safeParse(body);
  if (!parsed.success) throw new ApiError('unreachable', { status });
  return parsed.data.authenticated ? parsed.data.data : null;
}

/** Ends the webserver's session. @throws ApiError when the webserver cannot be reached. */
export async function logout(): Promise<void> {
  await send({ method: 'POST', door: 'webserver', path: '/server/logout' });
}
