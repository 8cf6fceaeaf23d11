import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of an empty body: the body is never signed (API version v4.20181215 and later). */
const EMPTY_BODY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

export type Signable = {
  method: string;
  /** Address as it is sent: its path and query are signed untouched. */
  url: URL;
  /** Media type without parameters; `application/octet-stream` where the request has no body. */
  content_type: string;
  api_version: string;
  access_key: string;
  secret_key: string;
  date: Date;
};

/**
 * The headers that sign a request to the manager's own port. noble-hashes rather than WebCrypto, which browsers withhold
 * from pages on plain http. Source: docs/contract/users-and-auth.md 1.2, test vectors included.
 */
export function signedHeaders(request: Signable): Record<string, string> {
  const date = request.date.toISOString();
  const text = [
    request.method.toUpperCase(),
    request.url.pathname + request.url.search,
    date,
    `host:${request.url.host}`,
    `content-type:${request.content_type.toLowerCase()}`,
    `x-backendai-version:${request.api_version}`,
    EMPTY_BODY,
  ].join('\n');
  const stage = (key: Uint8Array, message: string) => hmac(sha256, key, utf8ToBytes(message));
  const day = date.slice(0, 10).replaceAll('-', '');
  const signature = bytesToHex(stage(stage(stage(utf8ToBytes(request.secret_key), day), request.url.host), text));
  return {
    Authorization: `BackendAI signMethod=HMAC-SHA256, credential=${request.access_key}:${signature}`,
    'X-BackendAI-Version': request.api_version,
    'X-BackendAI-Date': date,
  };
}
