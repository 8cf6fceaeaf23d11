import { createDecipheriv } from 'node:crypto';

/**
 * The body of an encoded request (docs/contract/users-and-auth.md 1.3): `<IV>:<base64>`, AES-CBC. The key is derived from
 * the webserver's origin, so it protects nothing; the official client has sent its logins in this form since 24.09.
 */
export function decodeBody(body: string, origin: string): string {
  const iv = body.slice(0, 16);
  const key = (Buffer.from(origin).toString('base64') + iv + iv).slice(0, 32);
  const cipher = createDecipheriv('aes-256-cbc', Buffer.from(key), Buffer.from(iv));
  return cipher.update(body.slice(17), 'base64', 'utf8') + cipher.final('utf8');
}

/** The request with its body decoded; a request that was not encoded is returned unchanged. */
export async function plainRequest(request: Request): Promise<Request> {
  if (request.headers.get('X-BackendAI-Encoded') === null) return request;
  const { url, method, headers } = request;
  return new Request(url, { method, headers, body: decodeBody(await request.text(), new URL(url).origin) });
}
