import { describe, expect, test } from 'vitest';
import { RELEASES, type Release } from '#mocks/behaviour.ts';
import { createManager } from '#mocks/manager.ts';
import { DEMO_OTP } from '#mocks/rest/authorize.ts';
import { Clock, superadminOf, Visitor } from './visitor.ts';

const PASSWORD = 'Demo-pw-1!';
const BEFORE_26: readonly Release[] = ['23.09', '24.09', '25.15'];
const TYPED: readonly Release[] = ['25.15', '26.4', '26.9'];

/** [demo account, slug of data.type, details, status of the manager's answer] for accounts that cannot sign in. */
const REFUSED = [
  ['expired', 'password-expired', /^Password expired on /, 401],
  ['hook', 'rejected-by-hook', 'Sign-in is closed during the examination period.', 400],
  ['unverified', 'auth-failed', 'This account needs email verification.', 401],
  ['inactive', 'auth-failed', 'User credential mismatch.', 401],
  ['deleted', 'auth-failed', 'User credential mismatch.', 401],
  ['nokeys', 'auth-failed', 'No API keypairs found.', 401],
] as const;

describe.each(RELEASES)('signing in on %s', version => {
  const old = BEFORE_26.includes(version);
  const refusedWith = (status: number) => (old ? 200 : status);

  test.each(REFUSED)('%s@ is refused as %s', async (left, slug, details, status) => {
    const visitor = new Visitor(createManager({ version }));
    const answer = await visitor.login(`${left}@example.com`, PASSWORD);
    expect(answer.status).toBe(refusedWith(status));
    expect(answer.body.authenticated).toBe(false);
    expect(answer.body.data?.type).toBe(`https://api.backend.ai/probs/${slug}`);
    expect(answer.body.data?.details).toMatch(details);
  });

  test('otp@ is asked for a code, and let in with the right one', async () => {
    const visitor = new Visitor(createManager({ version }));
    const asked = await visitor.login('otp@example.com', PASSWORD);
    expect(asked.body.authenticated).toBe(false);
    expect(asked.status).toBe(200);
    expect(asked.body.data?.type).toMatch(
      TYPED.includes(version) ? /require-totp-authentication$/ : /rejected-by-hook$/,
    );
    expect(asked.body.data?.details).toBe('You must authenticate using Two-Factor Authentication.');
    const wrong = await visitor.login('otp@example.com', PASSWORD, { otp: '000000' });
    expect(wrong.status).toBe(refusedWith(400));
    expect(wrong.body.data?.details).toBe('Invalid TOTP code provided');
    expect((await visitor.login('otp@example.com', PASSWORD, { otp: DEMO_OTP })).body.authenticated).toBe(true);
  });

  test('enroll@ must register a second factor first', async () => {
    const { status, body } = await new Visitor(createManager({ version })).login('enroll@example.com', PASSWORD);
    expect(status).toBe(200);
    expect(body.data?.type).toMatch(TYPED.includes(version) ? /require-totp-registration$/ : /rejected-by-hook$/);
    expect(Boolean(body.data?.two_factor_registration_token)).toBe(TYPED.includes(version));
  });

  test('unreachable@: the webserver cannot reach its manager', async () => {
    const { status, body } = await new Visitor(createManager({ version })).login('unreachable@example.com', PASSWORD);
    expect(status).toBe(502);
    expect(body.type).toMatch(/bad-gateway$/);
  });

  test('busy@ has as many sessions as allowed, from 26.4 on', async () => {
    const manager = createManager({ version });
    const [elsewhere] = [...manager.db.web_sessions.keys()];
    const visitor = new Visitor(manager);
    const first = await visitor.login('busy@example.com', PASSWORD);
    if (old) {
      expect(first.body.authenticated).toBe(true);
      return;
    }
    expect(first.status).toBe(409);
    expect(first.body.data).toMatchObject({
      type: expect.stringMatching(/active-login-session-exists$/),
      details: null,
    });
    expect((await visitor.login('busy@example.com', PASSWORD, { force: true })).body.authenticated).toBe(true);
    // the session elsewhere was ended for this one
    expect(manager.db.web_sessions.has(elsewhere ?? '')).toBe(false);
    expect((await visitor.gql('{user{email}}')).status).toBe(200);
    expect((await new Visitor(manager).login('busy@example.com', PASSWORD)).status).toBe(409);
  });

  test('elsewhere@ gets in and is then refused for the address', async () => {
    const visitor = new Visitor(createManager({ version }));
    expect((await visitor.login('elsewhere@example.com', PASSWORD)).body.authenticated).toBe(true);
    const { status, body } = await visitor.gql('{user{email}}');
    expect(status).toBe(401);
    expect(body.msg).toBe("'127.0.0.1' is not allowed IP address");
  });

  test('offkey@ has a main key that is switched off', async () => {
    const visitor = new Visitor(createManager({ version }));
    const answer = await visitor.login('offkey@example.com', PASSWORD);
    if (version !== '25.15' && version !== '26.4') {
      expect(answer.body.data?.details).toBe('No API keypairs found.');
      return;
    }
    expect(answer.body.authenticated).toBe(true);
    expect((await visitor.gql('{user{email}}')).body.msg).toMatch(/^Access key not found/);
  });

  test('locked@ is locked out until twenty minutes have passed, counted from the last try', async () => {
    const clock = new Clock();
    const visitor = new Visitor(createManager({ version, clock: clock.now }));
    const again = async () => (await visitor.login('locked@example.com', PASSWORD)).status;
    expect(await again()).toBe(429);
    clock.pass(1199);
    expect(await again()).toBe(429);
    clock.pass(1199);
    expect(await again()).toBe(429);
    clock.pass(1201);
    expect(await again()).toBe(200);
  });

  test('monitor@ can sign in and ask for next to nothing', async () => {
    const visitor = new Visitor(createManager({ version }));
    expect((await visitor.login('monitor@example.com', PASSWORD)).body.data?.role).toBe('monitor');
    const { body } = await visitor.gql('{user{email} domain{name}}');
    expect(body.data).toEqual({ user: null, domain: { name: 'default' } });
    expect(body.errors?.[0]?.message).toBe('Missing or invalid API parameters. (Unknown client role)');
  });
});

test('expired@ changes the password and gets in, where the webserver can pass it on', async () => {
  const change = { username: 'expired@example.com', current_password: PASSWORD, new_password: 'Demo-pw-2!' };
  for (const version of RELEASES) {
    const visitor = new Visitor(createManager({ version }));
    const answer = await visitor.post('/server/update-password-no-auth', change);
    const body = (await answer.json()) as { data?: { details: string }; password_changed_at: string | null };
    const garbled = version === '24.09' || version === '25.15';
    expect(answer.status).toBe(200);
    expect(body.password_changed_at === null).toBe(garbled);
    if (garbled) expect(body.data?.details).toBe('Malformed body');
    expect((await visitor.login('expired@example.com', 'Demo-pw-2!')).body.authenticated).toBe(!garbled);
  }
});

test('brief@ is signed out after a minute, and says so like any expired session', async () => {
  const clock = new Clock();
  const visitor = new Visitor(createManager({ clock: clock.now }));
  await visitor.login('brief@example.com', PASSWORD);
  clock.pass(59);
  expect((await visitor.gql('{user{email}}')).status).toBe(200);
  clock.pass(2);
  const { status, body } = await visitor.gql('{user{email}}');
  expect(status).toBe(401);
  expect(body.msg).toBeUndefined();
  expect(await (await visitor.post('/server/login-check')).json()).toEqual({
    authenticated: false,
    data: null,
    session_id: null,
  });
});

test('limited@ runs into the rate limit, and out of it a quarter of an hour later', async () => {
  const clock = new Clock();
  const visitor = new Visitor(createManager({ clock: clock.now }));
  await visitor.login('limited@example.com', PASSWORD);
  for (let i = 0; i < 20; i++) expect((await visitor.gql('{user{email}}')).status).toBe(200);
  expect((await visitor.gql('{user{email}}')).status).toBe(429);
  clock.pass(901);
  expect((await visitor.gql('{user{email}}')).status).toBe(200);
});

test('26.9 takes 1,000 requests without a sign-in from one address in a quarter of an hour; others take any number', async () => {
  const clock = new Clock();
  for (const version of RELEASES) {
    const manager = createManager({ version, clock: clock.now });
    const inside = await superadminOf(manager); // two of the 1,000
    const crowded = version === '26.9';
    const visitor = new Visitor(manager);
    for (let i = 0; i < 997; i++) expect((await visitor.ask('/func/')).status).toBe(200);
    // a login is two requests: for the manager's API version, and the login itself
    const { status, body } = await visitor.login('user@example.com', 'User-pw-1!');
    expect([version, status, body.authenticated]).toEqual([version, crowded ? 429 : 200, !crowded]);
    if (!crowded) continue;
    expect(body.data?.type).toBe('https://api.backend.ai/probs/rate-limit-exceeded');
    const [nobody, somebody] = [await visitor.ask('/func/'), await inside.ask('/func/')];
    expect([nobody.status, somebody.status]).toEqual([429, 429]);
    // the webserver itself refuses no one; it asks the manager about the session, and counts by address
    expect((await nobody.json()).error_code).toBeUndefined();
    expect((await somebody.json()).error_code).toBe('api_access_unavailable');
    expect((await inside.gql('{user{email}}')).status).toBe(200);
    expect((await visitor.ask('/func/', { headers: { 'X-Forwarded-For': '10.1.2.3' } })).status).toBe(200);
    clock.pass(901);
    expect((await visitor.login('user@example.com', 'User-pw-1!')).body.authenticated).toBe(true);
  }
});

test('a user who is switched off goes on working up to 26.4, and is shut out on 26.9', async () => {
  for (const version of RELEASES) {
    const manager = createManager({ version });
    const visitor = new Visitor(manager);
    await visitor.login('user@example.com', 'User-pw-1!');
    const user = manager.db.usersByEmail.get('user@example.com');
    if (user) user.status = 'inactive';
    const { status, body } = await visitor.gql('{user{email}}');
    expect([version, status, body.msg]).toEqual(
      version === '26.9' ? [version, 401, 'User account is inactive'] : [version, 200, undefined],
    );
    expect(await (await visitor.post('/server/login-check')).json()).toMatchObject({ authenticated: true });
  }
});

test('two browsers share one manager', async () => {
  const manager = createManager();
  const [one, other] = [await superadminOf(manager), await superadminOf(manager)];
  expect((await one.post('/server/logout')).status).toBe(200);
  expect((await one.gql('{user{email}}')).status).toBe(401);
  expect((await other.gql('{user{email}}')).status).toBe(200);
});
