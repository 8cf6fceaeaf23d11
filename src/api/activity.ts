import type { PlainKey } from '#i18n/messages.ts';
import type { ApiError } from './errors.ts';

/** A value as it is shown: text, or a list of texts; null if there is none. */
export type DisplayValue = string | number | boolean | null | readonly string[];

/** The old and the new value of one datum. */
export type Change = { label: PlainKey; from: DisplayValue; to: DisplayValue };

/** What a person did, for the activity drawer. */
export type LoggedAction = {
  action: PlainKey;
  /** The record that is changed: an e-mail address, an access key, a name. */
  subject: string;
  changes: readonly Change[];
  /** Arguments of the `backend.ai` client that do the same; null where it has no command for it. */
  cli: readonly string[] | null;
};

/** A GraphQL text and its variables, or a request to the manager's REST API. */
export type GraphqlRequest = { text: string; variables: unknown };
export type RestRequest = { method: string; path: string; body: unknown };

/** A write of this browser tab: the request and its outcome. Secrets are masked. */
export type Entry = LoggedAction & {
  id: number;
  at: Date;
  request: GraphqlRequest | RestRequest;
  outcome: 'pending' | 'done' | ApiError;
};

/** How many writes are kept. */
const KEPT = 10_000;

let entries: readonly Entry[] = [];
let count = 0;
const listeners = new Set<() => void>();

function set(next: readonly Entry[]): void {
  entries = next;
  for (const listener of listeners) listener();
}

/** The writes of this tab, newest first. */
export const getActivity = (): readonly Entry[] => entries;

/** Calls back after every change of `getActivity`. */
export function subscribeActivity(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Logs the start of a write. Returns a function that logs its outcome. */
export function logWrite(logged: LoggedAction, request: Entry['request']): (outcome: 'done' | ApiError) => void {
  const id = ++count;
  const masked =
    'text' in request
      ? { ...request, variables: withoutSecrets(request.variables) }
      : { ...request, body: withoutSecrets(request.body) };
  const entry: Entry = { ...logged, id, at: new Date(), request: masked, outcome: 'pending' };
  set([entry, ...entries].slice(0, KEPT));
  return outcome => set(entries.map(entry => (entry.id === id ? { ...entry, outcome } : entry)));
}

/** Logs that a secret was shown. The manager keeps no record of that. */
export const logSecretShown = (logged: LoggedAction, request: Entry['request']): void =>
  logWrite(logged, request)('done');

/** Clears the log when the person signs out. */
export const forgetActivity = (): void => set([]);

/** What stands in the place of a secret. */
export const MASK = '••••••••';
const SECRET = /password|secret|token/i;
const HARMLESS = new Set(['need_password_change']);

/** A copy of a request with its secrets masked. */
function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      SECRET.test(key) && !HARMLESS.has(key) ? MASK : withoutSecrets(inner),
    ]),
  );
}
