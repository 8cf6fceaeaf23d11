import { parseJson } from '#lib/json.ts';
import { basePath, currentLink, type KeyConnection } from './connection.ts';
import { ApiError, toApiError } from './errors.ts';
import { problemOf } from './problems.ts';
import { within } from './within.ts';

export type HttpRequest = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path at the manager (`/admin/gql`), or at the webserver with `door: 'webserver'` (`/server/login`). */
  path: string;
  query?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
  /** JSON text to send as it is, instead of `body`. */
  text?: string;
  /** `manager` (default) goes through `/func` in session mode and signed to the endpoint in API mode. */
  door?: 'manager' | 'webserver';
  signal?: AbortSignal | undefined;
  /** Milliseconds until the request fails as `timeout`. */
  timeout?: number;
  /** The answer of a request that has been sent already (early.ts). */
  asked?: Promise<Response> | undefined;
};

export type HttpAnswer = { status: number; headers: Headers; body: unknown };

/** The timeout of a request that a person waits for, in ms. */
export const READ_TIMEOUT = 30_000;

/** Pauses before each retry of a garbled request, in ms. The 23.09 webserver garbles at random; a few retries suffice. */
const GARBLED_PAUSES = [40, 80, 160, 320, 640, 1000, 1000];

const pause = (ms: number) => new Promise<void>(done => setTimeout(done, ms));

/**
 * Sends one request. Returns status, headers and the parsed JSON body (null for an empty one), whatever the status.
 * A GET with parameters that the 23.09 webserver garbled ("Malformed body",
 * docs/contract/resources-and-operations.md 0.6) is retried up to seven times; no other request is.
 * @throws ApiError `offline`, `timeout`, `cancelled`, `unreachable` (an answer that is not the manager's).
 */
export async function send(request: HttpRequest): Promise<HttpAnswer> {
  const mayRepeat = request.method === 'GET' && request.query !== undefined;
  for (const wait of mayRepeat ? GARBLED_PAUSES : []) {
    const answer = await sendOnce(request);
    if (!isGarbled(answer)) return answer;
    await pause(wait);
  }
  return sendOnce(request);
}

const isGarbled = ({ status, body }: HttpAnswer) => status === 400 && problemOf(body)?.msg === 'Malformed body';

/** The longest time that a browser's timer takes, in ms. */
const FOREVER = 2 ** 31 - 1;

/**
 * Opens a stream of events and returns the response with its body unread. A GET that the 23.09 webserver garbled is retried
 * as in `send`. @throws ApiError for every status outside 2xx too; `timeout` without headers in that time.
 */
export async function openStream(request: HttpRequest): Promise<Response> {
  for (const wait of [...GARBLED_PAUSES, null]) {
    const { timeout = READ_TIMEOUT } = request;
    const response = await within(timeout, request.signal, signal =>
      exchange({ ...request, timeout: FOREVER, signal }),
    );
    if (response.ok) return response;
    const answer = { status: response.status, headers: response.headers, body: await readBody(response) };
    if (wait === null || !isGarbled(answer)) throw failureOf(answer);
    await pause(wait);
  }
  throw new ApiError('protocol');
}

/** As `send`, but throws for every status outside 2xx. @throws ApiError of any kind. */
export async function sendOk(request: HttpRequest): Promise<HttpAnswer> {
  const answer = await send(request);
  if (answer.status >= 300) throw failureOf(answer);
  return answer;
}

async function sendOnce(request: HttpRequest): Promise<HttpAnswer> {
  try {
    const response = await exchange(request);
    return { status: response.status, headers: response.headers, body: await readBody(response) };
  } catch (thrown) {
    throw toApiError(thrown);
  }
}

/**
 * Pauses between retries, in ms, while the webserver takes the manager for dead. From 26.4 on it then refuses every request
 * itself until its next health probe, at most 10 s later (clients/endpoint_pool). Nothing reached the manager, so that
 * writes and sign-ins are retried too.
 */
const AWAY_PAUSES = [500, 1000, 2000, 3000, 3000, 3000];

/** Sends one request and returns the response with its body unread. @throws ApiError `offline`; DOMException on timeout or abort. */
export async function exchange(request: HttpRequest): Promise<Response> {
  let response = await (request.asked?.catch(offline) ?? sent(request));
  for (const wait of AWAY_PAUSES) {
    if (response.status !== 503 || !(await response.clone().text()).includes('manager-connection-unavailable')) break;
    await pause(wait);
    response = await sent(request);
  }
  return response;
}

/** Cancelled requests that are still running, oldest first. */
const abandoned: AbortController[] = [];

/** How many of them may run: a browser opens six connections to a server. */
const MOST_ABANDONED = 3;

/**
 * Sends one request with a timeout. A cancelled request is not aborted: the manager is executing it anyway, and webservers
 * from 26.4 on count aborted connections as failures of the manager. After three in a row they refuse everybody for seconds
 * (clients/endpoint_pool, seen on 26.9.6).
 */
async function sent(request: HttpRequest): Promise<Response> {
  const { url, init } = await addressed(request);
  const { signal, timeout = READ_TIMEOUT } = request;
  signal?.throwIfAborted();
  const end = new AbortController();
  setTimeout(() => end.abort(new DOMException('no answer in time', 'TimeoutError')), timeout);
  const release = outlive(init);
  const answer = fetch(url, { ...init, signal: end.signal });
  answer.then(release, release);
  const unwanted = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => {
      reject(signal.reason);
      abandoned.push(end);
      if (abandoned.length > MOST_ABANDONED) abandoned.shift()?.abort();
      answer.then(response => response.arrayBuffer()).catch(() => null); // frees the connection
    });
  });
  return Promise.race([answer, unwanted]).catch(offline);
}

/** The limit for the bodies of all keepalive requests, in characters of up to 3 bytes: browsers allow 64 KiB in total. */
const MOST_OUTLIVING = 20_000;
let outliving = 0;

/**
 * Makes a request to the webserver a keepalive one, so that a reload does not abort it (see `sent`). Returns what to call
 * when the request has ended.
 */
function outlive(init: RequestInit): () => void {
  const length = typeof init.body === 'string' ? init.body.length : 0;
  if (init.credentials === 'omit' || outliving + length > MOST_OUTLIVING) return () => {};
  init.keepalive = true;
  outliving += length;
  return () => {
    outliving -= length;
  };
}

/** Rethrows a TypeError of fetch as `offline`: no answer, half an answer, or a request blocked by a policy. */
export function offline(cause: unknown): never {
  throw cause instanceof TypeError ? new ApiError('offline', { cause }) : cause;
}

/** The URL and the headers of a request, by connection and door. @throws ApiError `signed-out` while the link is suspended. */
async function addressed(request: HttpRequest): Promise<{ url: string; init: RequestInit }> {
  const { connection, suspended } = currentLink();
  if (suspended && request.door !== 'webserver') throw new ApiError('signed-out');
  const headers: Record<string, string> = { Accept: 'application/json' };
  const init: RequestInit = { method: request.method, headers, cache: 'no-store' };
  const text = request.text ?? (request.body === undefined ? null : JSON.stringify(request.body));
  if (text !== null) {
    headers['Content-Type'] = 'application/json';
    init.body = text;
  }
  const query = request.query ? `?${new URLSearchParams(request.query)}` : '';
  if (request.door === 'webserver' || connection.mode === 'session') {
    const prefix = request.door === 'webserver' ? '' : '/func';
    return { url: `${basePath()}${prefix}${request.path}${query}`, init: { ...init, credentials: 'same-origin' } };
  }
  const url = new URL(`${connection.endpoint}${request.path}${query}`);
  Object.assign(headers, await signed(connection, request.method, headers['Content-Type'] ?? NO_BODY, url));
  return { url: url.href, init: { ...init, credentials: 'omit' } };
}

/** The media type that goes into the signature of a request without a body. */
const NO_BODY = 'application/octet-stream';

async function signed(connection: KeyConnection, method: string, content_type: string, url: URL) {
  const { signedHeaders } = await import('./sign.ts');
  return signedHeaders({ ...connection, method, url, content_type, date: new Date() });
}

/** Whether a response declares JSON, problem+json included. */
export const isJson = (response: Response) => /json\b/i.test(response.headers.get('content-type') ?? '');

/** The parsed JSON body; null for an empty one. @throws ApiError `unreachable` for HTML, which comes from a proxy; `protocol`. */
export async function readBody(response: Response): Promise<unknown> {
  const text = await response.text().catch(offline);
  if (text === '') return null;
  if (isJson(response)) {
    try {
      return parseJson(text);
    } catch (cause) {
      throw new ApiError('protocol', { status: response.status, cause });
    }
  }
  if (response.ok && /^200: OK\s*$/.test(text)) return null; // the text of /server/logout, 24.03.8 and later
  throw new ApiError('unreachable', { status: response.status });
}

/** The failure for a status outside 2xx. */
export function failureOf({ status, body }: HttpAnswer): ApiError {
  const problem = problemOf(body);
  const slug = problem?.type?.split('/').at(-1) ?? null;
  const words = problem?.msg ?? problem?.title ?? null;
  const details = { status, words, code: problem?.error_code ?? slug };
  if (status === 401) return new ApiError('signed-out', details);
  if (status === 403) return new ApiError('forbidden', details);
  if (status === 404) return new ApiError('not-found', details);
  if (status === 429) return new ApiError('rate-limited', details);
  if (status === 502 || status === 504) return new ApiError('unreachable', details);
  if (status === 503) return new ApiError(slug === 'server-frozen' ? 'frozen' : 'unreachable', details);
  return new ApiError(status >= 500 ? 'server' : 'refused', details);
}
