import { delay, HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { type Connection, setLink } from '#api/connection.ts';
import { failOnLogs } from '#tests/lib/quiet.ts';

/** The page's own origin, and a manager's own port. */
export const ORIGIN = 'http://console.test';
export const ENDPOINT = 'http://manager.test:8081';

/** A request as it arrived. */
export type Asked = { method: string; url: URL; headers: Headers; text: string };
type Answer = Response | ((request: Asked) => Response | Promise<Response>);

/** Everything that arrived during the test, in order. */
export const asked: Asked[] = [];
export const bodies = (): unknown[] => asked.map(({ text }) => (text === '' ? null : JSON.parse(text)));
export const doors = (): string[] => asked.map(({ method, url }) => `${method} ${url.href.replace(ORIGIN, '')}`);

const server = setupServer();

/** For a file's top level: fake answers at the page's origin; a request that none is given for fails the test. */
export function onTheWire(): void {
  const page = Object.getOwnPropertyDescriptor(globalThis, 'location');
  failOnLogs();
  beforeAll(() => {
    Object.defineProperty(globalThis, 'location', { value: new URL(`${ORIGIN}/`), configurable: true });
    server.listen({ onUnhandledRequest: 'error' });
  });
  beforeEach(() => {
    // Node 20 loses a timeout that only AbortSignal.any() holds at the next collection; a spy holds what it has answered.
    const held = vi.spyOn(AbortSignal, 'timeout');
    return () => held.mockRestore();
  });
  afterEach(() => {
    server.resetHandlers();
    asked.length = 0;
    linked('');
  });
  afterAll(() => {
    server.close();
    if (page) Object.defineProperty(globalThis, 'location', page);
    else Reflect.deleteProperty(globalThis, 'location');
  });
}

/** Gives answers to one door (`POST /func/admin/gql`), one after the other; the last one is given from then on. */
export function given(door: string, ...answers: readonly Answer[]): void {
  const [method = '', path = ''] = door.split(' ');
  let turn = 0;
  server.use(
    http.all(path.startsWith('/') ? ORIGIN + path : path, async ({ request }) => {
      if (request.method !== method) return undefined;
      const one: Asked = { method, url: new URL(request.url), headers: request.headers, text: await request.text() };
      asked.push(one);
      const answer = answers[Math.min(turn++, answers.length - 1)];
      return typeof answer === 'function' ? answer(one) : answer?.clone();
    }),
  );
}

/** The session link to a release. */
export const linked = (manager: string, connection: Connection = { mode: 'session' }) =>
  setLink({ connection, manager });

export const json = (body: unknown, status = 200): Response => HttpResponse.json(body as never, { status });
export const jsonText = (text: string, type = 'application/json', status = 200): Response =>
  new HttpResponse(text, { status, headers: { 'Content-Type': type } });
export const page = (status = 200): Response => HttpResponse.html('<!doctype html><title>x</title>', { status });
export const nothing = (status: number): Response => new HttpResponse(null, { status });
/** JSON of which only the beginning arrives. */
export const brokenOff = (): Response =>
  new Response(
    new ReadableStream({
      start: stream => {
        stream.enqueue(new TextEncoder().encode('{"data": '));
        setTimeout(() => stream.error(new TypeError('terminated')), 0);
      },
    }),
    { headers: { 'Content-Type': 'application/json' } },
  );

/** An answer that never comes. */
export const never = async (): Promise<Response> => {
  await delay('infinite');
  return nothing(200);
};
export const noNetwork = (): Response => HttpResponse.error();

/** A failure as the manager and its webserver write it. */
export const problem = (status: number, slug: string, rest: Record<string, unknown> = {}): Response =>
  jsonText(
    JSON.stringify({ type: `https://api.backend.ai/probs/${slug}`, title: slug, ...rest }),
    'application/problem+json; charset=utf-8',
    status,
  );
