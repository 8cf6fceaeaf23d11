import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ViewerDocument } from '#api/generated/viewer.ts';
import { type OpenedPage, openedPage } from './fresh.ts';
import { doors, given, json, noNetwork, nothing, onTheWire } from './wire.ts';

// All tabs of a browser share the webserver's cookie: what one tab does to it, the others have to notice.

onTheWire();

const MINE = { access_key: 'AK-MINE', role: 'superadmin' };
const OTHER = { access_key: 'AK-OTHER', role: 'admin' };
const signedInAs = (who: typeof MINE | null) => json({ authenticated: who !== null, data: who, session_id: 'x' });

let tab: OpenedPage;
beforeEach(async () => {
  vi.useFakeTimers({ now: 0, toFake: ['Date'] });
  tab = await openedPage();
  given('GET /func/', json({ version: 'v9.20250722', manager: '26.9.6' }));
  given('POST /func/admin/gql', json({ data: { item: { role: 'superadmin' } } }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const opened = async (who: typeof MINE | null) => {
  given('POST /server/login-check', signedInAs(who));
  await tab.restoreSession();
};
const announced = () => tab.recheckSession({ announced: true });
const ask = () => tab.run(ViewerDocument, {});
const checks = () => doors().filter(door => door === 'POST /server/login-check').length;

describe('a tab that somebody works in', () => {
  beforeEach(() => opened(MINE));

  test('sends nothing to the manager once the cookie is another person’s', async () => {
    given('POST /server/login-check', signedInAs(OTHER));
    await announced();
    expect(tab.getSession()).toMatchObject({ phase: 'signed-in', ...MINE, other: OTHER });
    await expect(ask()).rejects.toMatchObject({ kind: 'signed-out' });
    expect(doors()).not.toContain('POST /func/admin/gql');
    expect(tab.getSession()).toMatchObject({ lost: null, other: OTHER });
  });

  test('starts anew for the other person', async () => {
    given('POST /server/login-check', signedInAs(OTHER));
    await announced();
    vi.setSystemTime(600_000); // the manager is asked who it is again, which is not suspended
    await tab.continueAs({ access_key: 'AK-OTHER', role: 'admin' });
    expect(tab.getSession()).toMatchObject({ phase: 'signed-in', ...OTHER, email: null, other: null });
    await ask();
    expect(doors()).toContain('POST /func/admin/gql');
  });

  test('shows the sign-in where the other person is no administrator, and leaves their session alone', async () => {
    await tab.continueAs({ access_key: 'AK-OTHER', role: 'user' });
    expect(tab.getSession()).toMatchObject({ phase: 'signed-out' });
    expect(doors()).not.toContain('POST /server/logout');
  });

  test('asks for a sign-in when another tab has signed out, and goes on when the same person is back', async () => {
    given('POST /server/login-check', signedInAs(null));
    await announced();
    expect(tab.getSession()).toMatchObject({ ...MINE, lost: { kind: 'signed-out' } });
    given('POST /server/login-check', signedInAs(OTHER));
    await announced();
    expect(tab.getSession()).toMatchObject({ ...MINE, other: OTHER });
    given('POST /server/login-check', signedInAs(MINE));
    await announced();
    expect(tab.getSession()).toMatchObject({ ...MINE, lost: null, other: null });
    await ask();
  });

  test('asks at most every 10 s when it gets the focus', async () => {
    const focus = async (at: number) => {
      vi.setSystemTime(at);
      await tab.recheckSession({ announced: false });
    };
    await focus(9_000);
    expect(checks()).toBe(1); // when the page was opened
    await focus(10_000);
    await focus(15_000);
    expect(checks()).toBe(2);
    await focus(20_000);
    expect(checks()).toBe(3);
  });

  test('stays as it is while the webserver cannot be reached', async () => {
    given('POST /server/login-check', noNetwork());
    await announced();
    expect(tab.getSession()).toMatchObject({ ...MINE, lost: null, other: null });
  });
});

test('a session that the manager refuses is not taken for valid because the webserver still knows it', async () => {
  await opened(MINE);
  given('POST /func/admin/gql', nothing(401));
  await ask().catch(() => null);
  expect(tab.getSession()).toMatchObject({ lost: { kind: 'signed-out' } });
  vi.setSystemTime(60_000);
  await tab.recheckSession({ announced: false });
  expect(tab.getSession()).toMatchObject({ lost: { kind: 'signed-out' } });
});

test.each([
  [OTHER, 'signed-in'],
  [{ ...OTHER, role: 'user' }, 'signed-out'],
])('a tab at the sign-in goes on as who signed in from another tab: %o', async (who, phase) => {
  await opened(null);
  given('POST /server/login-check', signedInAs(who));
  await announced();
  expect(tab.getSession()).toMatchObject({ phase });
  expect(doors()).not.toContain('POST /server/logout');
});

test('signing in and out is told to the other tabs, without a word about whom', async () => {
  const heard: unknown[] = [];
  vi.stubGlobal(
    'BroadcastChannel',
    class {
      readonly name: string;
      constructor(name: string) {
        this.name = name;
      }
      postMessage(message: unknown) {
        heard.push([this.name, message]);
      }
      close() {}
    },
  );
  given('POST /server/login', signedInAs(MINE));
  given('POST /server/login-check', signedInAs(MINE));
  given('POST /server/logout', nothing(200));
  await tab.signIn({ email: 'a@example.com', password: 'secret-pw' });
  await tab.signOut();
  expect(heard).toEqual([
    ['console.session', null],
    ['console.session', null],
  ]);
});
