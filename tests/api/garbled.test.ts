import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { send } from '#api/transport.ts';
import { asked, given, json, linked, onTheWire, problem } from './wire.ts';

onTheWire();

/**
 * What the 23.09 webserver answers at random to a GET with parameters (docs/contract/resources-and-operations.md 0.6).
 */
const GARBLED = problem(400, 'invalid-api-params', { msg: 'Malformed body' });
/** The pauses that transport.ts documents: seven more attempts. */
const PAUSES = [40, 80, 160, 320, 640, 1000, 1000];

const pauses: number[] = [];
const later = globalThis.setTimeout;

beforeEach(() => {
  linked('23.09.10');
  pauses.length = 0;
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void, ms = 0) => {
    if (PAUSES.includes(ms)) pauses.push(ms);
    return later(run, PAUSES.includes(ms) ? 0 : ms);
  }) as typeof setTimeout);
});
afterEach(() => void vi.mocked(setTimeout).mockRestore());

const hosts = { method: 'GET', path: '/folders/_/hosts', query: { domain_name: 'default' } } as const;

test('a GET with parameters that the webserver garbled is asked again until it passes', async () => {
  given('GET /func/folders/_/hosts', GARBLED, GARBLED, GARBLED, json({ allowed: [] }));
  expect(await send(hosts)).toMatchObject({ status: 200, body: { allowed: [] } });
  expect(asked).toHaveLength(4);
  expect(pauses).toEqual([40, 80, 160]);
});

test('it is given up after seven more attempts, each after a longer pause', async () => {
  given('GET /func/folders/_/hosts', GARBLED);
  expect(await send(hosts)).toMatchObject({ status: 400, body: { msg: 'Malformed body' } });
  expect(asked).toHaveLength(8);
  expect(pauses).toEqual(PAUSES);
});

test.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)('a %s is never sent twice', async method => {
  given(`${method} /func/folders/_/hosts`, GARBLED);
  expect(await send({ ...hosts, method })).toMatchObject({ status: 400 });
  expect(asked).toHaveLength(1);
});

test('a GET without parameters, which the webserver does not garble, is asked once', async () => {
  given('GET /func/folders/_/hosts', GARBLED);
  await send({ method: 'GET', path: hosts.path });
  expect(asked).toHaveLength(1);
});

test.each([
  ['another 400', problem(400, 'invalid-api-params', { msg: 'Input validation error' })],
  ['a 400 of which the garbling is only the title', problem(400, 'generic-bad-request', { title: 'Malformed body' })],
  ['a failure of another status', problem(500, 'internal-server-error', { msg: 'Malformed body' })],
])('%s is not asked again', async (_, answer) => {
  given('GET /func/folders/_/hosts', answer);
  await send(hosts);
  expect(asked).toHaveLength(1);
});
