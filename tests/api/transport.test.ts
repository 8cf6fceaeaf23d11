import { beforeEach, describe, expect, test, vi } from 'vitest';
import { send, sendOk } from '#api/transport.ts';
import {
  asked,
  bodies,
  doors,
  ENDPOINT,
  given,
  json,
  jsonText,
  linked,
  never,
  noNetwork,
  nothing,
  onTheWire,
  page,
  problem,
} from './wire.ts';

onTheWire();

test('through the webserver a request goes to /func of the page, with what it carries as JSON', async () => {
  given('POST /func/folders', json({ id: 1 }, 201));
  const answer = await send({ method: 'POST', path: '/folders', query: { all: 'a b&c' }, body: { name: 'x' } });
  expect(answer).toMatchObject({ status: 201, body: { id: 1 } });
  expect(doors()).toEqual(['POST /func/folders?all=a+b%26c']);
  expect(bodies()).toEqual([{ name: 'x' }]);
  expect(asked[0]?.headers.get('content-type')).toBe('application/json');
  expect(asked[0]?.headers.get('authorization')).toBeNull();
});

test('the webserver has doors of its own, which are not behind /func', async () => {
  given('POST /server/logout', nothing(201));
  expect(await send({ method: 'POST', door: 'webserver', path: '/server/logout' })).toMatchObject({
    status: 201,
    body: null,
  });
});

test('a console that was built for a path prefix finds the webserver below it', async () => {
  vi.stubEnv('BASE_URL', '/console/');
  try {
    given('GET /console/func/x', json({}));
    given('POST /console/server/logout', nothing(201));
    await send({ method: 'GET', path: '/x' });
    await send({ method: 'POST', door: 'webserver', path: '/server/logout' });
    expect(doors()).toEqual(['GET /console/func/x', 'POST /console/server/logout']);
  } finally {
    vi.unstubAllEnvs();
  }
});

const keys = {
  mode: 'api',
  endpoint: ENDPOINT,
  api_version: 'v9.20250722',
  access_key: 'AK',
  secret_key: 'SK',
} as const;

test('with a key pair a request goes signed to the manager itself, and never carries the secret', async () => {
  linked('26.9.6', keys);
  given(`GET ${ENDPOINT}/folders/_/hosts`, json({}));
  await send({ method: 'GET', path: '/folders/_/hosts', query: { domain_name: 'default' } });
  const { headers, url } = asked[0] ?? {};
  expect(url?.href).toBe(`${ENDPOINT}/folders/_/hosts?domain_name=default`);
  expect(headers?.get('authorization')).toMatch(/^BackendAI signMethod=HMAC-SHA256, credential=AK:[\da-f]{64}$/);
  expect(headers?.get('x-backendai-version')).toBe('v9.20250722');
  expect(Math.abs(Date.parse(headers?.get('x-backendai-date') ?? '') - Date.now())).toBeLessThan(60_000);
  expect(JSON.stringify([...(headers ?? [])])).not.toContain('SK');
});

test('with a key pair the webserver is asked without a signature all the same', async () => {
  linked('26.9.6', keys);
  given('POST /server/login-check', json({}));
  await send({ method: 'POST', door: 'webserver', path: '/server/login-check', body: {} });
  expect(asked[0]?.headers.get('authorization')).toBeNull();
});

test('whole numbers beyond 2^53 arrive exactly', async () => {
  given('GET /func/x', jsonText('{"used": 9223372036854775807}'));
  expect((await send({ method: 'GET', path: '/x' })).body).toEqual({ used: '9223372036854775807' });
});

test('an empty answer, and the text that a logout answers, are nothing', async () => {
  given('POST /func/empty', nothing(204));
  given('POST /func/ok', jsonText('200: OK', 'text/plain; charset=utf-8'));
  expect((await send({ method: 'POST', path: '/empty' })).body).toBeNull();
  expect((await send({ method: 'POST', path: '/ok' })).body).toBeNull();
});

test.each([
  ['no network', noNetwork(), { kind: 'offline', status: null }],
  ['a page in place of an answer', page(), { kind: 'unreachable', status: 200 }],
  ['the page of a proxy that found nobody', page(502), { kind: 'unreachable', status: 502 }],
  [
    'text that is none of the manager',
    jsonText('upstream down', 'text/plain', 503),
    { kind: 'unreachable', status: 503 },
  ],
  ['JSON that is cut off', jsonText('{"a": 1'), { kind: 'protocol', status: 200 }],
])('%s is a failure, whoever asked', async (_, answer, failure) => {
  given('GET /func/x', answer);
  await expect(send({ method: 'GET', path: '/x' })).rejects.toMatchObject({ name: 'ApiError', ...failure });
});

test.each([
  [401, 'auth-failed', 'signed-out'],
  [403, 'generic-forbidden', 'forbidden'],
  [404, 'url-not-found', 'not-found'],
  [429, 'rate-limit-exceeded', 'rate-limited'],
  [502, 'bad-gateway', 'unreachable'],
  [503, 'server-frozen', 'frozen'],
  [503, 'service-unavailable', 'unreachable'],
  [504, 'gateway-timeout', 'unreachable'],
  [500, 'internal-server-error', 'server'],
  [400, 'invalid-api-params', 'refused'],
  [409, 'conflict', 'refused'],
  [412, 'quota-exceeded', 'refused'],
])('%i %s is told apart as %s', async (status, slug, kind) => {
  given('GET /func/x', problem(status, slug, { title: 'Said so.' }));
  await expect(sendOk({ method: 'GET', path: '/x' })).rejects.toMatchObject({
    kind,
    status,
    code: slug,
    words: 'Said so.',
  });
});

test('the manager says why in msg, and names its failure in error_code, where it has them', async () => {
  given('GET /func/x', problem(409, 'conflict', { msg: 'The name is taken.', error_code: 'user_create_conflict' }));
  await expect(sendOk({ method: 'GET', path: '/x' })).rejects.toMatchObject({
    words: 'The name is taken.',
    code: 'user_create_conflict',
  });
});

test('a failure whose body is JSON of another kind is a failure without words', async () => {
  given('GET /func/x', json(['no', 'problem'], 500));
  await expect(sendOk({ method: 'GET', path: '/x' })).rejects.toMatchObject({
    kind: 'server',
    words: null,
    code: null,
  });
});

test('a request ends when its time is over', async () => {
  given('GET /func/x', never);
  await expect(send({ method: 'GET', path: '/x', timeout: 20 })).rejects.toMatchObject({
    kind: 'timeout',
    status: null,
  });
});

test('a request ends when nobody wants its answer any more', async () => {
  given('GET /func/x', never);
  const asking = new AbortController();
  const answer = send({ method: 'GET', path: '/x', signal: asking.signal });
  asking.abort();
  await expect(answer).rejects.toMatchObject({ kind: 'cancelled' });
});

test('a request that nobody wants from the start is not sent', async () => {
  await expect(send({ method: 'GET', path: '/x', signal: AbortSignal.abort() })).rejects.toMatchObject({
    kind: 'cancelled',
  });
  expect(asked).toEqual([]);
});

test('a request that nobody wants any more is left to its end, of a few at most: a webserver counts what is broken off', async () => {
  const signals: AbortSignal[] = [];
  const fetching = vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    const { signal } = init as { signal: AbortSignal };
    signals.push(signal);
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  });
  for (let n = 0; n < 5; n += 1) {
    const asking = new AbortController();
    const answer = send({ method: 'GET', path: '/x', signal: asking.signal });
    await vi.waitFor(() => expect(signals).toHaveLength(n + 1));
    asking.abort();
    await expect(answer).rejects.toMatchObject({ kind: 'cancelled' });
  }
  fetching.mockRestore();
  expect(signals.map(signal => signal.aborted)).toEqual([true, true, false, false, false]);
});

test('requests outlive their page, which breaks them off otherwise: at the webserver, and as many as browsers allow', async () => {
  const outlives: (boolean | undefined)[] = [];
  const answers: (() => void)[] = [];
  const fetching = vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    outlives.push(init?.keepalive);
    return new Promise(done => answers.push(() => done(json({}))));
  });
  const sends = (length: number) => send({ method: 'POST', path: '/x', text: 'x'.repeat(length) });
  const answerAll = () => {
    for (const answer of answers.splice(0)) answer();
  };
  const three = [sends(9_000), sends(9_000), sends(9_000)];
  await vi.waitFor(() => expect(outlives).toEqual([true, true, undefined]));
  answerAll();
  await Promise.all(three);
  const large = sends(20_001);
  await vi.waitFor(() => expect(outlives).toHaveLength(4));
  const small = sends(20_000);
  await vi.waitFor(() => expect(outlives.slice(3)).toEqual([undefined, true]));
  answerAll();
  await Promise.all([large, small]);
  linked('26.9.6', keys);
  const byKey = sends(10);
  await vi.waitFor(() => expect(outlives.slice(5)).toEqual([undefined]));
  answerAll();
  await byKey;
  fetching.mockRestore();
});

describe('while the webserver has lost the manager', () => {
  const away = problem(503, 'webserver/manager-connection-unavailable', { msg: 'no healthy endpoint is available' });
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    return () => vi.useRealTimers();
  });
  const later = async <T>(answer: Promise<T>): Promise<T> => {
    let open = true;
    const end = () => {
      open = false;
    };
    answer.then(end, end);
    while (open) await vi.advanceTimersByTimeAsync(100);
    return answer;
  };

  test('everything waits for it, a write too: nothing of it has reached the manager', async () => {
    given('POST /func/x', away, away, json({ id: 1 }));
    const answer = await later(send({ method: 'POST', path: '/x', body: { name: 'y' } }));
    expect(answer).toMatchObject({ status: 200, body: { id: 1 } });
    expect(bodies()).toEqual([{ name: 'y' }, { name: 'y' }, { name: 'y' }]);
  });

  test('longer than it takes to find one again, that is said', async () => {
    given('POST /func/x', away);
    const answer = later(sendOk({ method: 'POST', path: '/x' }));
    await expect(answer).rejects.toMatchObject({ kind: 'unreachable', words: 'no healthy endpoint is available' });
    expect(asked).toHaveLength(7);
  });

  test('another 503 is an answer', async () => {
    given('POST /func/x', problem(503, 'server-frozen'));
    await expect(later(sendOk({ method: 'POST', path: '/x' }))).rejects.toMatchObject({ kind: 'frozen' });
    expect(asked).toHaveLength(1);
  });
});
