import { createHash, createHmac, getHashes } from 'node:crypto';
import type { Caller, Context } from './context.ts';
import { problem } from './http.ts';
import { callerOf, keyNotFound, mismatch } from './keys.ts';

/** Largest accepted deviation of a request's date, in milliseconds. */
const TOLERANCE = 15 * 60 * 1000;
const TYPES = ['BackendAI', 'Sorna'];

/** The date of a request, as text; the standard header takes precedence. */
const dateOf = (request: Request): string | null =>
  request.headers.get('Date') ?? request.headers.get('X-BackendAI-Date');

/** Whether the date is valid and within the accepted deviation. A date without a zone is UTC. */
function dateHolds(text: string | null, now: number): boolean {
  if (text === null) return false;
  const compact = text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/, '$1-$2-$3T$4:$5:$6');
  const time = Date.parse(/(Z|[+-]\d\d:?\d\d|GMT)$/.test(compact) ? compact : `${compact}Z`);
  return Math.abs(time - now) <= TOLERANCE;
}

const digest = (algorithm: string, key: string | Buffer, text: string): Buffer =>
  createHmac(algorithm, key).update(text).digest();

/**
 * The signature of a request (docs/contract/users-and-auth.md 1.2). `date` as sent; its day is taken in its
 * own zone. `path` with the query, percent-encoded as sent.
 */
export function signatureOf(
  request: { method: string; path: string; host: string; date: string; contentType: string; version: string },
  secretKey: string,
  algorithm = 'sha256',
): string {
  const { method, path, host, date, contentType, version } = request;
  const nothing = createHash(algorithm).update('').digest('hex');
  const text = [
    method,
    path,
    date,
    `host:${host}`,
    `content-type:${contentType}`,
    `x-backendai-version:${version}`,
    nothing,
  ].join('\n');
  const day = date.replaceAll('-', '').slice(0, 8);
  return digest(algorithm, digest(algorithm, digest(algorithm, secretKey, day), host), text).toString('hex');
}

type Credential = { algorithm: string; accessKey: string; signature: string };

/** Parses the Authorization header; a text is its fault, null means that the real manager crashes. */
function readAuthorization(header: string): Credential | string | null {
  const space = header.indexOf(' ');
  if (space < 0) return 'Malformed authorization header';
  if (!TYPES.includes(header.slice(0, space))) return 'Invalid authorization type name';
  const pairs = header
    .slice(space + 1)
    .split(',')
    .map(pair => pair.trim().split(/=(.*)/s));
  if (pairs.some(pair => pair.length < 2)) return null;
  const given = new Map(pairs.map(([name = '', value = '']) => [name, value]));
  const [accessKey, signature] = (given.get('credential') ?? '').split(/:(.*)/s);
  const method = given.get('signMethod');
  if (!method || !accessKey || signature === undefined) return 'Missing or malformed authorization parameters';
  const algorithm = method.replace(/^HMAC-/, '').toLowerCase();
  if (!getHashes().includes(algorithm)) return 'Unsupported request signing method (hash type)';
  return { algorithm, accessKey, signature };
}

/**
 * The signer of a request to the manager's own port, its refusal, or null for an unsigned request
 * (docs/contract/users-and-auth.md 1.2).
 */
export function proveSignature(ctx: Context, request: Request): Caller | Response | null {
  const { behaviour, db, now } = ctx;
  const refuse = (msg: string) => problem(behaviour, 'invalid-auth-params', { msg });
  const header = request.headers.get('Authorization');
  if (header === null && behaviour.bareRequest === 401) return null;
  const date = dateOf(request);
  if (date === null || !dateHolds(date, now())) return refuse('Date/time sync error');
  if (header === null) return null;
  const credential = readAuthorization(header);
  if (credential === null) return problem(behaviour, 'internal-server-error');
  if (typeof credential === 'string') return refuse(credential);
  const version = request.headers.get('X-BackendAI-Version');
  if (version === null) return refuse('API version missing in request headers');
  const keypair = db.keypairs.get(credential.accessKey);
  if (!keypair?.is_active) return keyNotFound(behaviour);
  const url = new URL(request.url);
  const expected = signatureOf(
    {
      method: request.method,
      path: url.pathname + url.search,
      host: request.headers.get('Host') ?? url.host,
      date,
      contentType:
        (request.headers.get('Content-Type') ?? 'application/octet-stream').split(';')[0]?.trim().toLowerCase() ?? '',
      version,
    },
    keypair.secret_key,
    credential.algorithm,
  );
  const known = behaviour.acceptedVersions.includes(version);
  if (!known || expected !== credential.signature) return mismatch(behaviour);
  return callerOf(ctx, credential.accessKey);
}
