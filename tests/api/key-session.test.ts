import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ViewerDocument } from '#api/generated/viewer.ts';
import { type OpenedPage, openedPage } from './fresh.ts';
import { asked, doors, ENDPOINT, given, json, noNetwork, onTheWire, page, problem } from './wire.ts';

onTheWire();

let console_: OpenedPage;
beforeEach(async () => {
  console_ = await openedPage();
});
afterEach(() => void vi.unstubAllGlobals());

const keys = { endpoint: ENDPOINT, access_key: 'AKIAIOSFODNN7EXAMPLE', secret_key: 'wJalrXUtnFEMI' };
const [HELLO, QUERY] = [`GET ${ENDPOINT}/`, `POST ${ENDPOINT}/admin/gql`];
const hello = () => given(HELLO, json({ version: 'v7.20230615', manager: '23.09.10' }));
const viewer = (role: string) => given(QUERY, json({ data: { item: { email: 'a@example.com', role } } }));
const refused = (message: string) =>
  given(QUERY, json({ data: { item: null }, errors: [{ message, path: ['item'] }] }));

test('a key pair signs in at the endpoint: an unsigned handshake, then a signed question who one is', async () => {
  hello();
  viewer('superadmin');
  expect(await console_.signInWithKey(keys)).toEqual({
    kind: 'signed-in',
    role: 'superadmin',
    access_key: keys.access_key,
  });
  expect(console_.getSession()).toEqual({
    phase: 'signed-in',
    mode: 'api',
    role: 'superadmin',
    access_key: keys.access_key,
    email: 'a@example.com',
    manager: '23.09.10',
    lost: null,
    other: null,
  });
  expect(doors()).toEqual([HELLO, QUERY]);
  expect(asked.map(({ headers }) => headers.get('x-backendai-version'))).toEqual([null, 'v7.20230615']);
  expect(asked[0]?.headers.get('authorization')).toBeNull();
});

test('an address that has asked too often is told so (26.9)', async () => {
  given(HELLO, problem(429, 'rate-limit-exceeded'));
  await expect(console_.signInWithKey(keys)).rejects.toMatchObject({ kind: 'crowded', status: 429 });
  expect(doors()).toEqual([HELLO]);
});

test('an endpoint is taken with slashes and blanks around it', async () => {
  hello();
  viewer('admin');
  await console_.signInWithKey({ ...keys, endpoint: `  ${ENDPOINT}//` });
  expect(doors()).toEqual([HELLO, QUERY]);
  expect(console_.currentLink()).toEqual({
    manager: '23.09.10',
    connection: { ...keys, mode: 'api', api_version: 'v7.20230615' },
  });
});

test('the secret is in the link, which is memory, and not in the session, which is shown', async () => {
  hello();
  viewer('superadmin');
  await console_.signInWithKey(keys);
  expect(JSON.stringify(console_.getSession())).not.toContain(keys.secret_key);
});

test.each(['user', 'monitor'])('a %s is turned away', async role => {
  hello();
  viewer(role);
  expect(await console_.signInWithKey(keys)).toEqual({ kind: 'wrong-role', role });
  expect(console_.getSession().phase).not.toBe('signed-in');
  expect(console_.currentLink().connection).toEqual({ mode: 'session' });
});

test('who may not even ask who one is, is a monitor', async () => {
  hello();
  refused('Missing or invalid API parameters. (Unknown client role)');
  expect(await console_.signInWithKey(keys)).toEqual({ kind: 'wrong-role', role: 'monitor' });
});

test.each<[string, () => void, object]>([
  [
    'a key that is refused',
    () => given(QUERY, problem(401, 'auth-failed', { msg: 'Access key not found' })),
    { kind: 'signed-out', words: 'Access key not found' },
  ],
  [
    'a clock that is off',
    () => given(QUERY, problem(400, 'invalid-auth-params', { msg: 'Date/time sync error' })),
    { kind: 'refused', words: 'Date/time sync error' },
  ],
  ['a user who is no more', () => given(QUERY, json({ data: { item: null } })), { kind: 'protocol' }],
])('%s is a failure, and everything is as before', async (_, answer, failure) => {
  hello();
  answer();
  const before = [console_.currentLink(), console_.getSession()];
  await expect(console_.signInWithKey(keys)).rejects.toMatchObject(failure);
  expect([console_.currentLink(), console_.getSession()]).toEqual(before);
});

test.each<[string, Response, object]>([
  ['cannot be reached', noNetwork(), { kind: 'offline' }],
  ['is a page', page(), { kind: 'unreachable' }],
  ['is something else that answers JSON', json({ version: 1 }), { kind: 'unreachable' }],
  ['is a proxy without a manager', problem(502, 'bad-gateway'), { kind: 'unreachable', status: 502 }],
])('an endpoint that %s is told', async (_, answer, failure) => {
  given(HELLO, answer);
  await expect(console_.signInWithKey(keys)).rejects.toMatchObject(failure);
  expect(console_.currentLink().connection).toEqual({ mode: 'session' });
});

test('a key that is switched off in the middle of work loses the session, and the next one brings it back', async () => {
  hello();
  viewer('superadmin');
  await console_.signInWithKey(keys);
  given(QUERY, problem(401, 'auth-failed', { msg: 'Access key not found' }));
  await expect(console_.run(ViewerDocument, {})).rejects.toMatchObject({ kind: 'signed-out' });
  expect(console_.getSession()).toMatchObject({
    phase: 'signed-in',
    mode: 'api',
    lost: { words: 'Access key not found' },
  });
  viewer('superadmin');
  await console_.signInWithKey({ ...keys, access_key: 'OTHER' });
  expect(console_.getSession()).toMatchObject({ phase: 'signed-in', access_key: 'OTHER', lost: null });
});

test('signing out forgets the key pair and asks nobody', async () => {
  hello();
  viewer('superadmin');
  await console_.signInWithKey(keys);
  const before = asked.length;
  await console_.signOut();
  expect(asked).toHaveLength(before);
  expect(console_.currentLink()).toEqual({ connection: { mode: 'session' }, manager: '' });
  expect(console_.getSession().phase).toBe('signed-out');
});
