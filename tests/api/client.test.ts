import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { run, runPartial } from '#api/client.ts';
import type { ApiError } from '#api/errors.ts';
import { onSignedOut } from '#api/signed-out.ts';
import {
  asked,
  bodies,
  brokenOff,
  doors,
  given,
  json,
  jsonText,
  linked,
  never,
  noNetwork,
  onTheWire,
  page,
  problem,
} from './wire.ts';

onTheWire();

const lost: ApiError[] = [];
beforeEach(() => {
  linked('26.9.6');
  lost.length = 0;
  onSignedOut(failure => void lost.push(failure));
});
// Whoever listens for a lost session registers when it is loaded: later files of this run load it anew.
afterAll(() => void vi.resetModules());

type Data = { page: { total: number | string } | null; projects?: null };
const ASK = {
  name: 'Ask',
  kind: 'query',
  texts: [{ since: '0', text: 'query Ask($a: Int){page(a: $a){total}}' }],
} as const;
const WRITE = { ...ASK, kind: 'mutation', texts: [{ since: '0', text: 'mutation Ask{page{total}}' }] } as const;
const ask = (options = {}) => run<Data, { a: number | null }>(ASK, { a: null }, options);
const answers = (...all: Response[]) => given('POST /func/admin/gql', ...all);
const errors = (...messages: string[]) => messages.map(message => ({ message, locations: [], path: ['page'] }));

test('an operation is sent as text and variables, and as nothing else that old managers would refuse', async () => {
  answers(json({ data: { page: { total: 3 } } }));
  expect(await ask()).toEqual({ page: { total: 3 } });
  expect(doors()).toEqual(['POST /func/admin/gql']);
  expect(bodies()).toEqual([{ query: ASK.texts[0].text, variables: { a: null } }]);
});

test('"errors": null, which newer managers write on success, is no failure', async () => {
  answers(json({ data: { page: { total: 3 } }, errors: null }));
  expect(await runPartial<Data, object>(ASK, {})).toEqual({
    data: { page: { total: 3 } },
    failure: null,
    failures: [],
  });
});

test('neither is an empty list of errors', async () => {
  answers(json({ data: { page: { total: 3 } }, errors: [], extensions: {} }));
  expect(await ask()).toEqual({ page: { total: 3 } });
});

test('whole numbers beyond 2^53 arrive exactly, floats as whole numbers', async () => {
  answers(
    jsonText('{"data": {"page": {"total": 9007199254740993}}}'),
    jsonText('{"data": {"page": {"total": 1099511627776.0}}}'),
  );
  expect(await ask()).toEqual({ page: { total: '9007199254740993' } });
  expect(await ask()).toEqual({ page: { total: 1099511627776 } });
});

test('a failure beside data is handed over together with the data', async () => {
  answers(json({ data: { page: { total: 3 }, projects: null }, errors: errors('Insufficient privilege.') }));
  const { data, failure } = await runPartial<Data, object>(ASK, {});
  expect(data.page).toEqual({ total: 3 });
  expect(failure).toMatchObject({ kind: 'forbidden', words: 'Insufficient privilege.' });
});

test('who wants every part gets the failure instead', async () => {
  answers(json({ data: { page: { total: 3 }, projects: null }, errors: errors('Insufficient privilege.') }));
  await expect(ask()).rejects.toMatchObject({ kind: 'forbidden' });
});

describe('errors without any data are the whole answer', () => {
  test.each([
    ['data of which every part is null', { data: { page: null }, errors: errors('No such thing.') }],
    ['data that is null', { data: null, errors: errors('No such thing.') }],
    ['no data, as 23.03 leaves it out', { errors: errors('No such thing.', 'Another.') }],
  ])('%s', async (_, body) => {
    answers(json(body));
    await expect(runPartial(ASK, {})).rejects.toMatchObject({ kind: 'refused', status: 200, words: 'No such thing.' });
  });
});

test.each([
  ['Forbidden operation. (superadmin privilege required)', 'forbidden'],
  ['Insufficient privilege.', 'forbidden'],
  ['Permission Denied.', 'forbidden'],
  ['Missing or invalid API parameters. (Unknown client role)', 'forbidden'],
  ['The server is frozen due to maintenance. Please try again later.', 'frozen'],
  ["Query filter parsing error: ('Unknown/unsupported field name', 'x')", 'refused'],
])('%j is %s', async (message, kind) => {
  answers(json({ data: { page: null }, errors: errors(message) }));
  await expect(ask()).rejects.toMatchObject({ kind, words: message });
});

test('the code that newer managers give an error is kept', async () => {
  answers(json({ data: null, errors: [{ message: 'No.', extensions: { code: 'user_read_forbidden' } }] }));
  await expect(ask()).rejects.toMatchObject({ code: 'user_read_forbidden' });
});

test.each([
  '(sqlalchemy.exc.ProgrammingError) column x does not exist [SQL: SELECT users.password FROM users]',
  "Variable '$props' got invalid value {'password': 'hunter2!'}; Field 'x' is not defined by type 'UserInput'.",
])('an error that quotes the database or what was sent has no words: %s', async message => {
  answers(json({ data: null, errors: errors(message) }));
  await expect(ask()).rejects.toMatchObject({ kind: 'refused', words: null });
});

test.each<[string, Response, object]>([
  ['a page of HTML', page(), { kind: 'unreachable', status: 200 }],
  ['the page of a proxy', page(502), { kind: 'unreachable', status: 502 }],
  ['the webserver without its manager', problem(502, 'bad-gateway'), { kind: 'unreachable', status: 502 }],
  ['too many requests', problem(429, 'rate-limit-exceeded'), { kind: 'rate-limited', status: 429 }],
  ['a frozen manager', problem(503, 'server-frozen'), { kind: 'frozen', status: 503 }],
  ['a manager that cannot serve', problem(503, 'service-unavailable'), { kind: 'unreachable', status: 503 }],
  [
    'a syntax error, for which managers answer 500',
    problem(500, 'internal-server-error'),
    { kind: 'server', status: 500 },
  ],
  [
    'a request that is refused',
    problem(400, 'invalid-api-params', { msg: 'Malformed body' }),
    { kind: 'refused', status: 400 },
  ],
  ['no network', noNetwork(), { kind: 'offline', status: null }],
  ['an answer that breaks off', brokenOff(), { kind: 'offline', status: null }],
  ['JSON without data', json({}), { kind: 'protocol' }],
  ['JSON that is cut off', jsonText('{"data": {"page"'), { kind: 'protocol' }],
])('%s is one failure, and is asked once', async (_, answer, failure) => {
  answers(answer);
  await expect(ask()).rejects.toMatchObject({ name: 'ApiError', ...failure });
  expect(asked).toHaveLength(1);
});

test('a write that was garbled on the way is not sent again', async () => {
  answers(problem(400, 'invalid-api-params', { msg: 'Malformed body' }), json({ data: { page: { total: 1 } } }));
  await expect(run(WRITE, {})).rejects.toMatchObject({ kind: 'refused' });
  expect(asked).toHaveLength(1);
});

test.each([
  [
    'the webserver, whose session has ended',
    problem(401, 'auth-failed', { title: 'Unauthorized access' }),
    'Unauthorized access',
  ],
  ['the manager, which says why', problem(401, 'auth-failed', { msg: 'Access key not found' }), 'Access key not found'],
])('a 401 of %s ends the session, and is told once', async (_, answer, words) => {
  answers(answer);
  await expect(ask()).rejects.toMatchObject({ kind: 'signed-out', words });
  expect(lost).toHaveLength(1);
  expect(lost[0]).toMatchObject({ kind: 'signed-out', status: 401, words });
});

test('no other failure ends the session', async () => {
  answers(problem(403, 'not-enough-permission'), problem(500, 'internal-server-error'), noNetwork());
  for (let i = 0; i < 3; i++) await expect(ask()).rejects.toMatchObject({ name: 'ApiError' });
  expect(lost).toEqual([]);
});

test('an operation ends when its time is over, and when nobody wants it any more', async () => {
  given('POST /func/admin/gql', never);
  await expect(ask({ timeout: 20 })).rejects.toMatchObject({ kind: 'timeout' });
  const asking = new AbortController();
  const answer = ask({ signal: asking.signal });
  asking.abort();
  await expect(answer).rejects.toMatchObject({ kind: 'cancelled' });
  expect(lost).toEqual([]);
});

describe('what the database undid beside another transaction', () => {
  const undone = json({
    data: { page: null },
    errors: [{ message: 'could not serialize access due to read/write dependencies among transactions' }],
  });

  test('is asked again, three times at most', async () => {
    answers(undone, undone, json({ data: { page: { total: 7 } } }));
    expect(await ask()).toEqual({ page: { total: 7 } });
    expect(asked).toHaveLength(3);
    asked.length = 0;
    answers(undone);
    await expect(ask()).rejects.toMatchObject({ kind: 'refused' });
    expect(asked).toHaveLength(4);
  });

  test('is never written again', async () => {
    answers(undone);
    await expect(run(WRITE, {})).rejects.toMatchObject({ kind: 'refused' });
    expect(asked).toHaveLength(1);
  });
});
