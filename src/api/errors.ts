import type { PlainKey } from '#i18n/messages.ts';

/**
 * What can go wrong between this console and the manager, as a person has to tell it apart.
 *
 * - `offline` no answer at all: no network, a refused connection, a blocked request
 * - `timeout` no answer within the time that the request was given
 * - `cancelled` the person, or the page that asked, no longer wants the answer
 * - `signed-out` the session is over (401)
 * - `forbidden` the role may not do this
 * - `not-found` the manager has no such thing, or no such door
 * - `rate-limited` more requests in 15 minutes than the key may send (429)
 * - `crowded` more requests in 15 minutes without a sign-in than an address may send (429)
 * - `frozen` the manager is in maintenance (503 server-frozen)
 * - `unreachable` something in between answered instead of the manager (502, 504, a page of HTML)
 * - `refused` the manager understood and said no (`ok: false`, GraphQL errors, 4xx)
 * - `server` the manager broke (5xx)
 * - `protocol` the answer is not what the contract says
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

/** Failures that may be gone on the next try without anybody changing anything. */
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
 * The one type of failure that leaves `api/` (R11). `words` are the manager's own, fit for display: database errors and
 * anything that quotes sent values have been taken out.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly kind: FailureKind;
  /** HTTP status of the answer; null when there was none. */
  readonly status: number | null;
  /** What the manager said, in its own words; null when it said nothing that can be shown. */
  readonly words: string | null;
  /** The manager's error code or problem slug (`auth-failed`, `user_create_conflict`); null when it gave none. */
  readonly code: string | null;
  /** The datum that a refusal is about, where the manager's words tell; null otherwise. */
  field: string | null = null;
  /** The key of the sentence that says in the reader's language what happened. */
  messageKey: PlainKey;
  /** The words as they came, raw database text included: only ever looked into, by `explained`. */
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
   * The same failure, said in a sentence of its own where what the manager refused is known by its words. What knows
   * them comes with the code that writes (refusals.ts), not with the first visit.
   */
  explained(known: (words: string) => { reason: PlainKey; field: string | null } | null): this {
    const refusal = this.kind === 'refused' ? known(this.#raw) : null;
    if (refusal) {
      this.messageKey = refusal.reason;
      this.field = refusal.field;
    }
    return this;
  }

  /** Whether trying again later can help. */
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

/** Whatever was thrown as an ApiError; what is none is a defect of ours or of the contract, and says so. */
export function toApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  if (thrown instanceof DOMException && thrown.name === 'TimeoutError')
    return new ApiError('timeout', { cause: thrown });
  if (thrown instanceof DOMException && thrown.name === 'AbortError')
    return new ApiError('cancelled', { cause: thrown });
  return new ApiError('protocol', { cause: thrown });
}
