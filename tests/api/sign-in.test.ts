import { describe, expect, test, vi } from 'vitest';
import { loginCheck, passwordSignIn } from '#api/sign-in.ts';
import { asked, bodies, doors, given, json, jsonText, noNetwork, nothing, onTheWire, page, problem } from './wire.ts';

onTheWire();

const credentials = { email: 'admin@example.com', password: 'wJalrXUt' };

/** A refusal as the webserver passes it on (docs/contract/users-and-auth.md 1.3). */
const refusal = (slug: string, title: string, details: string | null) => ({
  authenticated: false,
  data: { type: `https://api.backend.ai/probs/${slug}`, title, details },
});
const hook = (details: string) => refusal('rejected-by-hook', 'Operation rejected by plugin.', details);
const failed = (details: string) => refusal('auth-failed', 'Credential/signature mismatch.', details);

test('a sign-in sends the e-mail as the username, the password, and no key that a manager would refuse', async () => {
  given(
    'POST /server/login',
    json({ authenticated: true, data: { access_key: 'AK', role: 'admin', status: 'active' } }),
  );
  expect(await passwordSignIn(credentials)).toEqual({ kind: 'signed-in', role: 'admin', access_key: 'AK' });
  expect(doors()).toEqual(['POST /server/login']);
  expect(bodies()).toEqual([{ username: 'admin@example.com', password: 'wJalrXUt' }]);
});

test('a one-time code and "sign in anyway" are sent when they are there', async () => {
  given('POST /server/login', json({ authenticated: true, data: { access_key: 'AK', role: 'admin' } }));
  await passwordSignIn({ ...credentials, otp: '123456', force: true });
  expect(bodies()).toEqual([{ username: 'admin@example.com', password: 'wJalrXUt', otp: '123456', force: true }]);
});

/** The rows of the contract's login table: the outcome, the body, and the status that 26.4 and later answer it with. */
const OUTCOMES: [outcome: object, body: object, statusSince26_4: number][] = [
  [{ kind: 'wrong-password' }, failed('User credential mismatch.'), 401],
  [{ kind: 'unverified' }, failed('This account needs email verification.'), 401],
  [{ kind: 'no-keys' }, failed('No API keypairs found.'), 401],
  [
    { kind: 'password-expired' },
    refusal('password-expired', 'Password has expired.', 'Password expired on 2026-01-01.'),
    401,
  ],
  [
    { kind: 'too-many-logins' },
    refusal('active-login-session-exists', 'Too many concurrent login sessions for this user.', null),
    409,
  ],
  [{ kind: 'otp-needed' }, hook('You must authenticate using Two-Factor Authentication.'), 400],
  [{ kind: 'otp-needed' }, hook('OTP not provided'), 400],
  [{ kind: 'otp-enroll' }, hook('You must register Two-Factor Authentication.'), 400],
  [{ kind: 'otp-wrong' }, hook('Invalid TOTP code provided'), 400],
  [{ kind: 'otp-wrong' }, hook('Failed to validate OTP'), 400],
  [
    { kind: 'refused', words: 'User activated TOTP but TOTP key does not exist' },
    hook('User activated TOTP but TOTP key does not exist'),
    400,
  ],
  [
    { kind: 'refused', words: 'Operation rejected by plugin.' },
    refusal('rejected-by-hook', 'Operation rejected by plugin.', null),
    400,
  ],
  [{ kind: 'refused', words: null }, { authenticated: false, data: null }, 400],
];

describe.each([
  ['up to 26.3, which answers 200', () => 200],
  ["from 26.4, which answers the manager's status", (status: number) => status],
])('%s', (_, statusOf) => {
  test.each(OUTCOMES)('%j', async (outcome, body, status) => {
    given('POST /server/login', json(body, statusOf(status)));
    expect(await passwordSignIn(credentials)).toEqual(outcome);
    expect(asked).toHaveLength(1);
  });
});

describe('two-factor answers of 25.9 and later, with 200 in every release', () => {
  const needed = refusal(
    'require-totp-authentication',
    'Two-Factor Authentication needed.',
    'You must authenticate using Two-Factor Authentication.',
  );
  const enroll = {
    ...refusal('require-totp-registration', 'Two-Factor Authentication registration required.', null),
    two_factor_registration_token: 't',
  };

  test('a code is needed', async () => {
    given('POST /server/login', json(needed));
    expect(await passwordSignIn(credentials)).toEqual({ kind: 'otp-needed' });
  });

  test('a code is asked for again although one was sent: it was wrong', async () => {
    given('POST /server/login', json(needed));
    expect(await passwordSignIn({ ...credentials, otp: '000000' })).toEqual({ kind: 'otp-wrong' });
  });

  test('two factors must be set up first', async () => {
    given('POST /server/login', json(enroll));
    expect(await passwordSignIn(credentials)).toEqual({ kind: 'otp-enroll' });
  });
});

test('a lockout says until about when, by the time that webservers lock by default', async () => {
  vi.useFakeTimers({ now: new Date('2026-07-31T12:00:00Z'), toFake: ['Date'] });
  try {
    given('POST /server/login', problem(429, 'too-many-requests', { title: 'Too many failed login attempts' }));
    expect(await passwordSignIn(credentials)).toEqual({ kind: 'locked', until: new Date('2026-07-31T12:20:00Z') });
  } finally {
    vi.useRealTimers();
  }
});

test('too many requests from one address are nobody’s lockout (26.9)', async () => {
  const { data } = refusal('rate-limit-exceeded', 'You have reached your API query rate limit.', null);
  given('POST /server/login', json({ authenticated: false, data }, 429));
  await expect(passwordSignIn(credentials)).rejects.toMatchObject({ kind: 'crowded', status: 429 });
});

const already = problem(400, 'generic-bad-request', { title: 'You have already logged in.' });

test('a session that is still there is ended first, and the sign-in tried once more', async () => {
  given('POST /server/login', already, json({ authenticated: true, data: { access_key: 'AK', role: 'superadmin' } }));
  given('POST /server/logout', jsonText('200: OK', 'text/plain; charset=utf-8'));
  expect(await passwordSignIn(credentials)).toMatchObject({ kind: 'signed-in' });
  expect(doors()).toEqual(['POST /server/login', 'POST /server/logout', 'POST /server/login']);
});

test('once more, not for ever', async () => {
  given('POST /server/login', already);
  given('POST /server/logout', nothing(201));
  await expect(passwordSignIn(credentials)).rejects.toMatchObject({
    kind: 'refused',
    status: 400,
    words: 'You have already logged in.',
  });
  expect(doors()).toHaveLength(3);
});

test.each<[string, Response, object]>([
  [
    'no manager behind the webserver',
    problem(502, 'bad-gateway', { details: 'Cannot connect to host 127.0.0.1:8091 ssl:default [Connect call failed]' }),
    { kind: 'unreachable', status: 502, words: 'bad-gateway' },
  ],
  ['a manager that breaks', json({ authenticated: false, data: null }, 500), { kind: 'server', status: 500 }],
  ['a webserver that breaks', problem(500, 'internal-server-error'), { kind: 'server', status: 500 }],
  [
    'a missing field',
    problem(400, 'invalid-api-params', { title: 'You must provide the username field.' }),
    { kind: 'refused', words: 'You must provide the username field.' },
  ],
  ['a page of HTML', page(), { kind: 'unreachable' }],
  ['no network', noNetwork(), { kind: 'offline' }],
  ['an answer of another kind', json({ ok: true }), { kind: 'protocol' }],
])('%s is a failure rather than an outcome', async (_, answer, failure) => {
  given('POST /server/login', answer);
  await expect(passwordSignIn(credentials)).rejects.toMatchObject({ name: 'ApiError', ...failure });
});

test('who is signed in is known from the webserver, nobody included', async () => {
  const somebody = { access_key: 'AK', role: 'monitor', status: 'active' };
  given(
    'POST /server/login-check',
    json({ authenticated: true, data: somebody, session_id: 'x' }),
    json({ authenticated: false, data: null, session_id: null }),
  );
  expect(await loginCheck()).toEqual({ access_key: 'AK', role: 'monitor' });
  expect(await loginCheck()).toBeNull();
});

test('where nothing like a webserver answers, that is found out', async () => {
  given('POST /server/login-check', page(), json({ hello: 'world' }));
  await expect(loginCheck()).rejects.toMatchObject({ kind: 'unreachable' });
  await expect(loginCheck()).rejects.toMatchObject({ kind: 'unreachable' });
});
