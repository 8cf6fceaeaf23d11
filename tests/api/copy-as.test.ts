import { execFile, spawnSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { MASK } from '#api/activity.ts';
import { setLink } from '#api/connection.ts';
import { asClient, asGraphql, asHttp, asKeyCurl, asSessionCurl } from '#api/copy-as.ts';
import { createManager } from '#mocks/manager.ts';
import { serveApi, webMiddleware } from '#mocks/serve.ts';

const manager = createManager({ version: '26.9', seed: 'rig' });
const servers: Server[] = [];
const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
let api = '';
let web = '';

beforeAll(async () => {
  const middleware = webMiddleware(manager);
  const server = createServer((incoming, outgoing) => middleware(incoming, outgoing, () => outgoing.end()));
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  servers.push(server, await serveApi(manager, 0));
  [web = '', api = ''] = servers.map(addressOf);
  vi.stubGlobal('location', { origin: web });
});
afterEach(() => setLink({ connection: { mode: 'session' }, manager: '' }));
afterAll(() => {
  for (const server of servers) server.close();
  vi.unstubAllGlobals();
});

/** What is asked has everything that a shell might take for something of its own. */
const request = {
  text: 'query($email: String) {\n  user(email: $email) { email }\n}',
  variables: { email: 'admin@example.com', nothing: `it's "$HOME" \`id\` \\n é 한국어` },
};
const user = { data: { user: { email: 'admin@example.com' } }, errors: null };

/** Runs a script in a shell, as somebody would who has pasted it and filled in what it asks for. */
async function run(script: string): Promise<unknown> {
  const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', script]);
  return JSON.parse(stdout);
}
const missing = ['bash', 'curl', 'openssl'].some(tool => spawnSync(tool, ['--version']).error);

describe.skipIf(missing)('copied and pasted into a shell', () => {
  test('a request in API mode is signed and answered', async () => {
    const access_key = 'AKIARIGSUPERADMIN001';
    const secret_key = 'rig-secret-key-0123456789-0123456789-abc';
    const connection = { mode: 'api', endpoint: api, api_version: 'v9.20250722', access_key, secret_key } as const;
    setLink({ connection, manager: '26.9.6' });
    const script = asKeyCurl(request);
    expect(script).not.toContain(secret_key);
    const filled = script.replace('<access key>', access_key).replace('<secret key>', secret_key);
    expect(await run(filled)).toEqual(user);
    expect(await run(filled.replace(secret_key, 'wrong'))).toMatchObject({
      type: expect.stringContaining('auth-failed'),
    });
  });

  test('a request in session mode is answered to the holder of a session', async () => {
    const body = JSON.stringify({ username: 'admin@example.com', password: 'Admin-pw-1!' });
    const login = await fetch(`${web}/server/login`, { method: 'POST', body });
    const session = login.headers.getSetCookie()[0]?.match(/AIOHTTP_SESSION=([^;]+)/)?.[1] ?? '';
    const script = asSessionCurl(request);
    expect(await run(script.replace('<value of the cookie AIOHTTP_SESSION>', session))).toEqual(user);
  });

  test('a request to a REST door is what it was, signed as well as with a session', async () => {
    const body = { id: '99999999-9999-4999-8999-999999999999' };
    const door = { method: 'DELETE', path: '/folders', body };
    const access_key = 'AKIARIGSUPERADMIN001';
    const secret_key = 'rig-secret-key-0123456789-0123456789-abc';
    const connection = { mode: 'api', endpoint: api, api_version: 'v9.20250722', access_key, secret_key } as const;
    setLink({ connection, manager: '26.9.6' });
    const script = asKeyCurl(door).replace('<access key>', access_key).replace('<secret key>', secret_key);
    const gone = { type: expect.stringContaining('object-not-found'), title: 'No such virtual folder.' };
    expect(await run(script)).toMatchObject(gone);
    setLink({ connection: { mode: 'session' }, manager: '26.9.6' });
    expect(asSessionCurl(door)).toContain(`curl -X DELETE ${web}/func/folders`);
  });

  test('the words of a client command arrive as they were', async () => {
    const words = ['admin', 'user', 'update', 'kim@example.com', '--full-name', `O'Neil "$HOME" \`id\``, ''];
    const command = asClient(words).replace('backend.ai', 'node -p "JSON.stringify(process.argv.slice(1))" --');
    expect(await run(command)).toEqual(words);
  });
});

test('where the console does not know the manager, or a secret is masked, it says what to fill in', () => {
  const masked = { ...request, variables: { props: { password: MASK } } };
  expect(asKeyCurl(masked)).toMatch(new RegExp(`^# ${MASK} stands for a secret\nENDPOINT=https://manager.example.com`));
  expect(asSessionCurl(masked)).toContain(`# ${MASK}`);
  expect(asKeyCurl(request)).not.toContain(MASK);
});

test('a request to a REST door is its line and its body', () => {
  expect(asHttp({ method: 'POST', path: '/folders', body: { name: 'a' } })).toBe(
    'POST /folders\n\n{\n  "name": "a"\n}\n',
  );
  expect(asHttp({ method: 'DELETE', path: '/folders/a', body: undefined })).toBe('DELETE /folders/a\n');
});

test('GraphQL is the text and its variables', () => {
  expect(asGraphql({ text: '\n{ user { email } }\n', variables: { a: 1 } })).toBe(
    '{ user { email } }\n\n# Variables\n{\n  "a": 1\n}\n',
  );
});
