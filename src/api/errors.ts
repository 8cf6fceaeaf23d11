import type { PlainKey } from '#i18n/messages.ts';

/**
 * The kinds of failure between this console and the manager that a person has to distinguish.
 *
 * - `offline` no answer at all: no network, a refused connection, a blocked request
 * - `timeout` no answer within the time that the request was given
 * - `cancelled` the request was cancelled by the person or the page
 * - `signed-out` the session is over (401)
 * - `forbidden` the role may not do this
 * - `not-found` the manager has no such resource or path (404)
 * - `rate-limited` more requests in 15 minutes than the key may send (429)
 * - `crowded` more anonymous requests in 15 minutes than a client address may send (429)
 * - `frozen` the manager is in maintenance (503 server-frozen)
 * - `unreachable` a proxy answered instead of the manager (502, 504, HTML)
 * - `refused` the manager refused (`ok: false`, GraphQL errors, 4xx)
 * - `server` an internal error of the manager (5xx)
 * - `protocol` the answer does not follow the contract
 */
export type FailureKind =
  | 'offline'
  | 'timeout'
  | 'cancelled'
  | 'signed-out'
  | 'forbidden'
  | 'not-found'
  | 'rate-limited'
  | 'crowded'
  | 'frozen'
  | 'unreachable'
  | 'refused'
  | 'server'
  | 'protocol';

/** Transient failures: a retry can succeed without any change. */
const PASSING: ReadonlySet<FailureKind> = new Set([
  'offline',
  'timeout',
  'rate-limited',
  'crowded',
  'frozen',
  'unreachable',
  'server',
]);

type Details = { status?: number | null; words?: string | null; code?: string | null; cause?: unknown };

/**
 * The only type of error that leaves `api/` (R11). `words` are the manager's own and safe to show: database errors and
 * messages that quote sent values are removed.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly kind: FailureKind;
  /** HTTP status of the response; null without a response. */
  readonly status: number | null;
  /** The manager's message; null if there is none that may be shown. */
  readonly words: string | null;
  /** The manager's error code or problem slug (`auth-failed`, `user_create_conflict`); null without one. */
  readonly code: string | null;
  /** The datum that a refusal is about, if the manager's message says so; null otherwise. */
  field: string | null = null;
  /** The message key of the sentence for the person. */
  messageKey: PlainKey;
  /** The message as received, raw database text included. Never shown; `explained` searches it. */
  readonly #raw: string;

  constructor(kind: FailureKind, { status, words, code, cause }: Details = {}) {
    const shown = words ? presentable(words) : null;
    super(shown ? `${kind}: ${shown}` : kind, { cause });
    this.kind = kind;
    this.status = status ?? null;
    this.words = shown;
    this.code = code ?? null;
    this.messageKey = `failure.${kind}`;
    this.#raw = words ?? '';
  }

  /**
   * Gives the failure a more precise sentence if `known` recognises the manager's message. The messages are in refusals.ts,
   * which is loaded with the code that writes, not on the first visit.
   */
  explained(known: (words: string) => { reason: PlainKey; field: string | null } | null): this {
    const refusal = this.kind === 'refused' ? known(this.#raw) : null;
    if (refusal) {
      this.messageKey = refusal.reason;
      this.field = refusal.field;
    }
    return this;
  }

  /** Whether the failure is transient, so that a retry can succeed. */
  get passing(): boolean {
    return PASSING.has(this.kind);
  }
}

/**
 * Marks of raw database text and of answers that quote what was sent, passwords included
 * (docs/contract/users-and-auth.md 1.6, 3.7).
 */
const RAW =
  /sqlalchemy|asyncpg|psycopg|\[SQL:|\[parameters:|violates .* constraint|UniqueViolation|IntegrityError|got invalid value|validation errors? for|input_value=|Traceback/i;

/** The manager's words as a person may read them: first line, no attached data; null when they are raw database text. */
export function presentable(words: string): string | null {
  if (RAW.test(words)) return null;
  const [first = ''] = words.split(/\n\s*->\s*extra_data:/);
  const line = first.split('\n', 1)[0]?.trim() ?? '';
  return line === '' ? null : line.slice(0, 500);
}

/** Converts anything thrown to an ApiError. What is not recognised becomes `protocol`: a defect of ours or of the contract. */
export function toApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  if (thrown instanceof DOMException && thrown.name === 'TimeoutError')
    return new ApiError('timeout', { cause: thrown });
  if (thrown instanceof DOMException && thrown.name === 'AbortError')
    return new ApiError('cancelled', { cause: thrown });
  return new ApiError('protocol', { cause: thrown });
}
