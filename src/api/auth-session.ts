import * as z from 'zod/mini';
import { isAdministrator, type Role } from './access.ts';
import { runPartial } from './client.ts';
import { type Connection, currentLink, setLink } from './connection.ts';
import { takeEarly } from './early.ts';
import { ApiError, toApiError } from './errors.ts';
import { ViewerDocument } from './generated/viewer.ts';
import { problemOf } from './problems.ts';
import { type Credentials, loginCheck, logout, passwordSignIn, type SignInOutcome } from './sign-in.ts';
import { onSignedOut } from './signed-out.ts';
import { failureOf, send } from './transport.ts';

/** Who is using the console, and with which manager it talks. */
export type Session =
  | { phase: 'starting' }
  /** The manager or its webserver did not answer when the page was opened. */
  | { phase: 'unavailable'; failure: ApiError }
  /** `keysOnly`: nothing like a webserver serves this page, so only API mode can work. */
  | { phase: 'signed-out'; keysOnly: boolean; turnedAway: Role | null }
  | SignedIn;

export type SignedIn = {
  phase: 'signed-in';
  mode: Connection['mode'];
  role: Role;
  access_key: string;
  /** As typed at sign-in; null after a reload, when only the manager knows it. */
  email: string | null;
  manager: string;
  /** Set once the manager refuses the credentials: what it said. Work on the page stays as it is until the next sign-in. */
  lost: ApiError | null;
};

let session: Session = { phase: 'starting' };
const listeners = new Set<() => void>();

/** The session now. */
export const getSession = (): Session => session;

/** Calls back on every change, for `useSyncExternalStore`. */
export function subscribeSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function become(next: Session): void {
  session = next;
  for (const listener of listeners) listener();
}

onSignedOut(failure => {
  if (session.phase === 'signed-in' && !session.lost) become({ ...session, lost: failure });
});

const handshake = z.object({ version: z.string(), manager: z.string() });

/** What the manager behind the webserver last said of itself, and when. */
let greeted: { at: number; said: z.infer<typeof handshake> } | null = null;

/**
 * How long that goes without asking again, in ms: 26.9 counts every time by address
 * (docs/contract/users-and-auth.md 1.8).
 */
const STILL_THE_SAME = 60_000;

/** Which manager answers, and which API version it speaks (docs/contract/users-and-auth.md 1.1). @throws ApiError. */
async function shakeHands(asked?: Promise<Response>): Promise<z.infer<typeof handshake>> {
  if (!asked && greeted && Date.now() - greeted.at < STILL_THE_SAME) return greeted.said;
  const answer = await send({ method: 'GET', path: '/', asked });
  // 26.9's manager counts this by address; its webserver refuses it first, without such a code, where the key's are used up
  if (answer.status === 429 && problemOf(answer.body)?.error_code) throw new ApiError('crowded', { status: 429 });
  if (answer.status >= 300) throw failureOf(answer);
  const parsed = handshake.safeParse(answer.body);
  if (!parsed.success) throw new ApiError('unreachable');
  greeted = { at: Date.now(), said: parsed.data };
  return parsed.data;
}

/** Finds out, when the page opens, whether somebody is signed in at the webserver already. Never throws. */
export async function restoreSession(): Promise<void> {
  become({ phase: 'starting' });
  setLink({ connection: { mode: 'session' }, manager: '' });
  const early = takeEarly();
  const [who, hello] = await Promise.allSettled([loginCheck(early?.check), shakeHands(early?.hello)]);
  webserver = true;
  if (who.status === 'rejected') {
    const failure = who.reason as ApiError;
    webserver = failure.kind !== 'unreachable' || (failure.status ?? 0) >= 500;
    become(webserver ? { phase: 'unavailable', failure } : signedOut());
  } else if (!who.value) {
    become(signedOut());
  } else if (hello.status === 'rejected') {
    become({ phase: 'unavailable', failure: hello.reason as ApiError });
  } else if (!isAdministrator(who.value.role)) {
    await turnAway(who.value.role).catch(failure => become({ phase: 'unavailable', failure: toApiError(failure) }));
  } else {
    setLink({ connection: { mode: 'session' }, manager: hello.value.manager });
    become({
      phase: 'signed-in',
      mode: 'session',
      ...who.value,
      email: null,
      manager: hello.value.manager,
      lost: null,
    });
  }
}

/** Whether a webserver serves this page; without one only API mode can work. */
let webserver = true;

const signedOut = (turnedAway: Role | null = null): Session => ({
  phase: 'signed-out',
  keysOnly: !webserver,
  turnedAway,
});

/** Ends a session that is not for this console, and says whose role that was. */
async function turnAway(role: Role): Promise<void> {
  await logout();
  become(signedOut(role));
}

/** Signs in with e-mail and password through the webserver. @throws ApiError when it cannot be reached. */
export async function signIn(credentials: Credentials): Promise<SignInOutcome> {
  const outcome = await passwordSignIn(credentials);
  if (outcome.kind !== 'signed-in') return outcome;
  if (!isAdministrator(outcome.role)) {
    await turnAway(outcome.role);
    return { kind: 'wrong-role', role: outcome.role };
  }
  const { manager } = await shakeHands();
  setLink({ connection: { mode: 'session' }, manager });
  const { role, access_key } = outcome;
  become({ phase: 'signed-in', mode: 'session', role, access_key, email: credentials.email, manager, lost: null });
  return outcome;
}

export type KeyCredentials = { endpoint: string; access_key: string; secret_key: string };

/**
 * Signs in straight to a manager with a key pair, which stays in memory only. Monitors may not even ask who they are
 * (docs/contract/users-and-auth.md 2.2), which is how they are told.
 * @throws ApiError `signed-out` for a key that is refused; `offline` for an endpoint that cannot be reached.
 */
export async function signInWithKey({ endpoint, access_key, secret_key }: KeyCredentials): Promise<SignInOutcome> {
  const before = currentLink();
  const base = endpoint.trim().replace(/\/+$/, '');
  const connection = { mode: 'api', endpoint: base, access_key, secret_key, api_version: '' } as const;
  try {
    const response = await handshakeAt(base);
    setLink({ connection: { ...connection, api_version: response.version }, manager: response.manager });
    const { data, failure } = await viewer();
    const role = (data?.item?.role ?? (failure ? 'monitor' : null)) as Role | null;
    if (!role) throw new ApiError('protocol');
    if (!isAdministrator(role)) {
      setLink(before);
      return { kind: 'wrong-role', role };
    }
    become({
      phase: 'signed-in',
      mode: 'api',
      role,
      access_key,
      email: data?.item?.email ?? null,
      manager: response.manager,
      lost: null,
    });
    return { kind: 'signed-in', role, access_key };
  } catch (failure) {
    setLink(before);
    throw failure;
  }
}

/** The handshake is not signed: it names the version that signatures need. */
async function handshakeAt(endpoint: string): Promise<z.infer<typeof handshake>> {
  const response = await fetch(`${endpoint}/`, { credentials: 'omit', signal: AbortSignal.timeout(10_000) }).catch(
    cause => {
      throw new ApiError(cause instanceof TypeError ? 'offline' : 'timeout', { cause });
    },
  );
  if (response.status === 429) throw new ApiError('crowded', { status: 429 });
  const parsed = handshake.safeParse(await response.json().catch(() => null));
  if (!parsed.success) throw new ApiError('unreachable', { status: response.status });
  return parsed.data;
}

async function viewer() {
  try {
    return await runPartial(ViewerDocument, {});
  } catch (failure) {
    if (failure instanceof ApiError && /Unknown client role/.test(failure.words ?? '')) return { data: null, failure };
    throw failure;
  }
}

/**
 * Signs out: ends the webserver's session, or forgets the key pair.
 * @throws ApiError when the webserver cannot be reached; the person is still signed in then.
 */
export async function signOut(): Promise<void> {
  if (currentLink().connection.mode === 'session') await logout();
  setLink({ connection: { mode: 'session' }, manager: '' });
  become(signedOut());
}

/** Gives up a session that is lost already, for somebody else to sign in. */
export function leaveSession(): void {
  setLink({ connection: { mode: 'session' }, manager: '' });
  become(signedOut());
}
