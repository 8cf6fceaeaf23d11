import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createManager, type ManagerOptions } from '#mocks/manager.ts';
import { serveApi, webMiddleware } from '#mocks/serve.ts';
import { signatureOf } from '#mocks/sign.ts';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

const addressOf = (server: Server): string => `127.0.0.1:${(server.address() as AddressInfo).port}`;

/** A web server with only the middleware and a page. */
async function served(version: '24.09' | '26.9', options: ManagerOptions = {}): Promise<string> {
  const middleware = webMiddleware(createManager({ version, seed: 'rig', ...options }));
  const server = createServer((incoming, outgoing) => {
    outgoing.on('close', () => server.emit('left')); // the browser has gone, or has its answer
    middleware(incoming, outgoing, () => outgoing.setHeader('Content-Type', 'text/html').end('page'));
  });
  open.push(server);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return `http://${addressOf(server)}`;
}

test('cookies, bodies and refusals pass through a real server', async () => {
  const base = await served('26.9');
  const login = await fetch(`${base}/server/login`, {
    method: 'POST',
    body: JSON.stringify({ username: 'admin@example.com', password: 'Admin-pw-1!' }),
  });
  expect(login.status).toBe(200);
  expect(login.headers.getSetCookie()).toHaveLength(1);
  const Cookie = login.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const answer = await fetch(`${base}/func/admin/gql`, {
    method: 'POST',
    headers: { Cookie },
    body: '{"query":"{user{email}}"}',
  });
  expect(await answer.json()).toEqual({ data: { user: { email: 'admin@example.com' } }, errors: null });
  expect((await fetch(`${base}/func/nothing`)).status).toBe(401);
});

test('unknown addresses are pages where the webserver has pages, and nowhere else', async () => {
  const base = await served('24.09');
  const kind = async (path: string, init?: RequestInit) => {
    const answer = await fetch(base + path, init);
    return [answer.status, answer.headers.get('Content-Type')];
  };
  expect(await kind('/users')).toEqual([200, 'text/html']);
  expect(await kind('/server/login-check')).toEqual([200, 'text/html']);
  expect(await kind('/health')).toEqual([200, 'text/html']);
  expect(await kind('/config.toml')).toEqual([200, 'text/plain; charset=utf-8']);
  expect(await kind('/server/nothing', { method: 'POST' })).toEqual([405, 'text/plain; charset=utf-8']);
  expect(await kind('/func/nothing')).toEqual([401, 'application/problem+json; charset=utf-8']);
});

test.each([
  ['26.9', 503],
  ['24.09', 401],
] as const)('answers that nobody waited for, three in a row, on %s', async (version, then) => {
  let time = Date.now();
  let asked = () => {};
  let answered: Promise<void> = Promise.resolve();
  const latency = () => {
    asked();
    return answered;
  };
  const base = await served(version, { latency, clock: () => new Date(time) });
  const ask = (signal: AbortSignal | null = null) => fetch(`${base}/func/nothing`, { signal });
  for (let n = 0; n < 3; n += 1) {
    const end = new AbortController();
    let answer = () => {};
    answered = new Promise(resolve => {
      answer = resolve;
    });
    const reached = new Promise<void>(resolve => {
      asked = resolve;
    });
    const given = expect(ask(end.signal)).rejects.toThrow();
    await reached;
    const [server] = open;
    const left = new Promise(resolve => server?.once('left', resolve));
    end.abort();
    await given;
    await left;
    answer();
    await answered;
  }
  const answer = await ask();
  expect(answer.status).toBe(then);
  if (then === 503)
    expect(await answer.json()).toMatchObject({
      type: 'https://api.backend.ai/probs/webserver/manager-connection-unavailable',
    });
  time += 10_000;
  expect((await ask()).status).toBe(401);
});

test('the manager’s own port takes signatures for its own address', async () => {
  const server = await serveApi(createManager({ version: '26.9', seed: 'rig' }), 0);
  open.push(server);
  const host = addressOf(server);
  const shake = await fetch(`http://${host}/`, { headers: { Origin: 'http://console.example' } });
  expect(shake.headers.get('Access-Control-Allow-Origin')).toBe('http://console.example');
  const { version } = (await shake.json()) as { version: string };
  const date = new Date().toISOString();
  const ask = async (path: string) => {
    const signature = signatureOf(
      { method: 'POST', path: '/admin/gql', host, date, contentType: 'application/json', version },
      'rig-secret-key-0123456789-0123456789-abc',
    );
    const headers = {
      'Content-Type': 'application/json',
      'X-BackendAI-Version': version,
      'X-BackendAI-Date': date,
      Authorization: `BackendAI signMethod=HMAC-SHA256, credential=AKIARIGSUPERADMIN001:${signature}`,
    };
    return fetch(`http://${host}${path}`, { method: 'POST', headers, body: '{"query":"{user{role}}"}' });
  };
  expect(await (await ask('/admin/gql')).json()).toEqual({ data: { user: { role: 'superadmin' } }, errors: null });
  expect((await ask('/admin/graphql')).status).toBe(401);
});

test('the signature is the one of the contract’s test vectors', () => {
  const vector = { host: '127.0.0.1:8091', date: '2024-07-31T01:02:03.456Z', version: 'v7.20230615' };
  const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
  expect(signatureOf({ ...vector, method: 'POST', path: '/admin/gql', contentType: 'application/json' }, secret)).toBe(
    '11dda47c0daafde1a5a7301be631640ce90d88e77725377601a6ce4c88c3ae64',
  );
  expect(
    signatureOf(
      {
        ...vector,
        method: 'GET',
        path: '/folders/_/hosts?domain_name=default',
        contentType: 'application/octet-stream',
      },
      secret,
    ),
  ).toBe('0876126534abd2033871c76757f72c1da368f4e1486ccfc0f11a7b090d2e897c');
});
