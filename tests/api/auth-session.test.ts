import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ViewerDocument } from '#api/generated/viewer.ts';
import { type OpenedPage, openedPage } from './fresh.ts';
import { doors, given, json, noNetwork, nothing, onTheWire, page, problem } from './wire.ts';

onTheWire();

let console_: OpenedPage;
beforeEach(async () => {
  console_ = await openedPage();
});
afterEach(() => void vi.unstubAllGlobals());

const HELLO = { version: 'v9.20250722', manager: '26.9.6' };
const known = (role: string) =>
  json({ authenticated: true, data: { access_key: 'AK', role, status: 'active' }, session_id: 'x' });
const nobody = json({ authenticated: false, data: null, session_id: null });
const SESSION = { connection: { mode: 'session' }, manager: '26.9.6' };
const signedIn = {
  phase: 'signed-in',
  mode: 'session',
  role: 'superadmin',
  access_key: 'AK',
  manager: '26.9.6',
  lost: null,
  other: null,
};
/** A sign-in that works, and a browser that keeps its cookie. */
const acceptsLogin = (role = 'superadmin') => {
  given('POST /server/login', known(role));
  given('POST /server/login-check', known(role));
  given('GET /func/', json(HELLO));
};

describe('when the page is opened', () => {
  const open = async () => {
    await console_.restoreSession();
    return console_.getSession();
  };

  test('who is signed in at the webserver is found again, and so is the manager', async () => {
    given('POST /server/login-check', known('superadmin'));
    given('GET /func/', json(HELLO));
    expect(console_.getSession()).toEqual({ phase: 'starting' });
    expect(await open()).toEqual({ ...signedIn, email: null });
    expect(console_.currentLink()).toEqual(SESSION);
    expect(doors().sort()).toEqual(['GET /func/', 'POST /server/login-check']);
  });

  test('what was asked ahead of the code is not asked again, but once more when it is tried again', async () => {
    console_ = await openedPage({ check: Promise.reject(new TypeError('x')), hello: Promise.resolve(json(HELLO)) });
    expect(await open()).toMatchObject({ phase: 'unavailable', failure: { kind: 'offline' } });
    expect(doors()).toEqual([]);
    given('POST /server/login-check', known('superadmin'));
    given('GET /func/', json(HELLO));
    expect(await open()).toMatchObject({ phase: 'signed-in' });
  });

  test('a domain admin is found again, too', async () => {
    given('POST /server/login-check', known('admin'));
    given('GET /func/', json(HELLO));
    expect(await open()).toMatchObject({ phase: 'signed-in', role: 'admin' });
  });

  test('nobody is signed in', async () => {
    given('POST /server/login-check', nobody);
    given('GET /func/', json(HELLO));
    expect(await open()).toEqual({ phase: 'signed-out', keysOnly: false, turnedAway: null });
  });

  test('nobody is signed in while the manager is down: one can still be told so at the sign-in', async () => {
    given('POST /server/login-check', nobody);
    given('GET /func/', problem(502, 'bad-gateway'));
    expect(await open()).toMatchObject({ phase: 'signed-out', keysOnly: false });
  });

  test.each(['user', 'monitor'])('a %s who is still signed in is signed out, and told why', async role => {
    given('POST /server/login-check', known(role));
    given('GET /func/', json(HELLO));
    given('POST /server/logout', nothing(201));
    expect(await open()).toEqual({ phase: 'signed-out', keysOnly: false, turnedAway: role });
    expect(doors()).toContain('POST /server/logout');
  });

  test('without a webserver only a key pair can sign in', async () => {
    given('POST /server/login-check', page(404));
    given('GET /func/', page());
    expect(await open()).toEqual({ phase: 'signed-out', keysOnly: true, turnedAway: null });
  });

  test.each<[string, Response, Response, string]>([
    ['there is no network', noNetwork(), noNetwork(), 'offline'],
    ['a proxy finds no webserver', page(502), page(502), 'unreachable'],
    ['somebody is signed in, but the manager is down', known('superadmin'), problem(502, 'bad-gateway'), 'unreachable'],
    [
      'somebody is signed in, at an address that has asked too often',
      known('superadmin'),
      problem(429, 'rate-limit-exceeded', { error_code: 'api_access_unavailable' }),
      'crowded',
    ],
    [
      'somebody is signed in whose key has asked too often',
      known('superadmin'),
      problem(429, 'rate-limit-exceeded'),
      'rate-limited',
    ],
    ['somebody is signed in, but what answers is no manager', known('superadmin'), json({ ok: 1 }), 'unreachable'],
  ])('%s: the cluster does not answer, which is not the same as being signed out', async (_, check, hello, kind) => {
    given('POST /server/login-check', check);
    given('GET /func/', hello);
    expect(await open()).toMatchObject({ phase: 'unavailable', failure: { kind } });
  });

  test('it can be tried again', async () => {
    given('POST /server/login-check', noNetwork(), known('superadmin'));
    given('GET /func/', noNetwork(), json(HELLO));
    expect(await open()).toMatchObject({ phase: 'unavailable' });
    expect(await open()).toMatchObject({ phase: 'signed-in' });
  });
});

const credentials = { email: 'admin@example.com', password: 'wJalrXUt' };

describe('signing in', () => {
  test('calls every listener, and connects to the manager', async () => {
    acceptsLogin();
    const heard: string[] = [];
    const deaf = console_.subscribeSession(() => void heard.push(console_.getSession().phase));
    expect(await console_.signIn(credentials)).toEqual({ kind: 'signed-in', role: 'superadmin', access_key: 'AK' });
    expect(console_.getSession()).toEqual({ ...signedIn, email: 'admin@example.com' });
    expect(console_.currentLink()).toEqual(SESSION);
    expect(heard).toEqual(['signed-in']);
    deaf();
    console_.leaveSession();
    expect(heard).toEqual(['signed-in']);
  });

  test.each([
    ['right after the page was opened, the manager is not asked again who it is', 59, 1],
    ['later it is: it may be another release by now', 61, 2],
  ])('%s', async (_, seconds, hellos) => {
    vi.useFakeTimers({ now: 0, toFake: ['Date'] });
    try {
      given('POST /server/login-check', nobody, known('superadmin'));
      given('GET /func/', json(HELLO), json({ ...HELLO, manager: '26.9.7' }));
      await console_.restoreSession();
      vi.setSystemTime(seconds * 1000);
      given('POST /server/login', known('superadmin'));
      await console_.signIn(credentials);
      expect(console_.currentLink().manager).toBe(hellos === 1 ? '26.9.6' : '26.9.7');
      expect(doors().filter(door => door === 'GET /func/')).toHaveLength(hellos);
    } finally {
      vi.useRealTimers();
    }
  });

  test.each(['user', 'monitor'])('a %s is turned away and signed out again', async role => {
    given('POST /server/login', known(role));
    given('GET /func/', json(HELLO));
    given('POST /server/logout', nothing(200));
    expect(await console_.signIn(credentials)).toEqual({ kind: 'wrong-role', role });
    expect(console_.getSession()).toEqual({ phase: 'signed-out', keysOnly: false, turnedAway: role });
    expect(doors().filter(door => door.startsWith('POST'))).toEqual(['POST /server/login', 'POST /server/logout']);
  });

  test('a wrong password changes nothing', async () => {
    const data = { type: 'https://api.backend.ai/probs/auth-failed', title: 'x', details: 'User credential mismatch.' };
    given('POST /server/login', json({ authenticated: false, data }));
    given('GET /func/', json(HELLO));
    expect(await console_.signIn(credentials)).toEqual({ kind: 'wrong-password' });
    expect(console_.getSession()).toEqual({ phase: 'starting' });
  });

  test('a manager that went down just then is a failure', async () => {
    acceptsLogin();
    given('GET /func/', problem(502, 'bad-gateway'));
    await expect(console_.signIn(credentials)).rejects.toMatchObject({ kind: 'unreachable', status: 502 });
    expect(console_.getSession().phase).not.toBe('signed-in');
  });
});

describe('a browser that does not keep the cookie', () => {
  test.each([
    ['http:', false, true],
    ['http:', true, false], // localhost, where browsers keep a Secure cookie too
    ['https:', true, false],
  ])(
    'over %s (secure context: %s) is reported, with its likely reason',
    async (protocol, isSecureContext, plainHttp) => {
      vi.stubGlobal('location', { href: location.href, protocol });
      vi.stubGlobal('isSecureContext', isSecureContext);
      acceptsLogin();
      given('POST /server/login-check', nobody);
      expect(await console_.signIn(credentials)).toEqual({ kind: 'not-kept', plainHttp });
      expect(console_.getSession().phase).not.toBe('signed-in');
    },
  );
});

describe('once signed in', () => {
  beforeEach(async () => {
    acceptsLogin();
    await console_.signIn(credentials);
  });
  const ask = () => console_.run(ViewerDocument, {});

  test('a session that ends in the middle of work is lost once, and everything else stays', async () => {
    given('POST /func/admin/gql', problem(401, 'auth-failed', { title: 'Unauthorized access' }));
    let heard = 0;
    console_.subscribeSession(() => void heard++);
    await Promise.allSettled([ask(), ask(), ask()]);
    expect(console_.getSession()).toMatchObject({
      ...signedIn,
      lost: { kind: 'signed-out', words: 'Unauthorized access' },
    });
    expect(heard).toBe(1);
  });

  test('the next sign-in brings a lost session back', async () => {
    given('POST /func/admin/gql', problem(401, 'auth-failed'), json({ data: { item: { role: 'superadmin' } } }));
    await expect(ask()).rejects.toMatchObject({ kind: 'signed-out' });
    await console_.signIn(credentials);
    expect(console_.getSession()).toMatchObject({ phase: 'signed-in', lost: null });
    expect(await ask()).toEqual({ item: { role: 'superadmin' } });
  });

  test('a lost session can be given up for somebody else to sign in', () => {
    console_.leaveSession();
    expect(console_.getSession()).toEqual({ phase: 'signed-out', keysOnly: false, turnedAway: null });
    expect(console_.currentLink().manager).toBe('');
  });

  test('signing out ends the session at the webserver, and leads to no manager any more', async () => {
    given('POST /server/logout', nothing(201));
    await console_.signOut();
    expect(doors().at(-1)).toBe('POST /server/logout');
    expect(console_.getSession()).toEqual({ phase: 'signed-out', keysOnly: false, turnedAway: null });
    expect(console_.currentLink()).toEqual({ connection: { mode: 'session' }, manager: '' });
  });

  test('who cannot be signed out is still signed in, and is told', async () => {
    given('POST /server/logout', noNetwork());
    await expect(console_.signOut()).rejects.toMatchObject({ kind: 'offline' });
    expect(console_.getSession()).toMatchObject(signedIn);
    expect(console_.currentLink()).toEqual(SESSION);
  });
});
