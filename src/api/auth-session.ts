import { isAdministrator, type Role } from './access.ts';
import { runPartial } from './client.ts';
import { type Connection, currentLink, setLink } from './connection.ts';
import { takeEarly } from './early.ts';
import { ApiError, toApiError } from './errors.ts';
import { ViewerDocument } from './generated/viewer.ts';
import { handshakeAt, shakeHands } from './handshake.ts';
import { tellOtherTabs } from './other-tabs.ts';
import { type Credentials, loginCheck, logout, type Person, passwordSignIn, type SignInOutcome } from './sign-in.ts';
import { onSignedOut } from './signed-out.ts';

/** Who uses the console, and which manager it is connected to. */
export type Session =
  | { phase: 'starting' }
  /** The manager or its webserver did not answer when the page was opened. */
  | { phase: 'unavailable'; failure: ApiError }
  /** `keysOnly`: no webserver serves this page, so that only API mode works. `turnedAway`: the role that was refused. */
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
  /** The failure that ended the session; null while it is valid. The page keeps its state until the next sign-in. */
  lost: ApiError | null;
  /** Another person, who has signed in from another tab since; null otherwise. Requests are suspended while it is set. */
  other: Person | null;
};

let session: Session = { phase: 'starting' };
/** When the session last changed or was compared with the webserver's, in ms since 1970. */
let lastChecked = 0;
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
  lastChecked = Date.now();
  for (const listener of listeners) listener();
}

onSignedOut(failure => {
  if (session.phase === 'signed-in' && !session.lost && !session.other) become({ ...session, lost: failure });
});

/** Reads, when the page opens, who is signed in at the webserver. A failure becomes the session's phase; never throws. */
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
    enter(who.value, hello.value.manager, null);
  }
}

/** Starts an administrator's session through the webserver. */
function enter({ role, access_key }: Person, manager: string, email: string | null): void {
  setLink({ connection: { mode: 'session' }, manager });
  become({ phase: 'signed-in', mode: 'session', role, access_key, email, manager, lost: null, other: null });
}

/** Whether a webserver serves this page. Without one only API mode works. */
let webserver = true;

const signedOut = (turnedAway: Role | null = null): Session => ({
  phase: 'signed-out',
  keysOnly: !webserver,
  turnedAway,
});

/** Signs out a role that this console is not for. @throws ApiError when the webserver cannot be reached. */
async function turnAway(role: Role): Promise<void> {
  await logout();
  become(signedOut(role));
}

/**
 * Signs in with e-mail and password through the webserver. A login whose cookie the browser dropped ends as `not-kept`.
 * @throws ApiError when the webserver or the manager cannot be reached.
 */
export async function signIn(credentials: Credentials): Promise<SignInOutcome> {
  const outcome = await passwordSignIn(credentials);
  if (outcome.kind !== 'signed-in') return outcome;
  if (!isAdministrator(outcome.role)) {
    await turnAway(outcome.role);
    return { kind: 'wrong-role', role: outcome.role };
  }
  const [kept, { manager }] = await Promise.all([loginCheck(), shakeHands()]);
  if (!kept) return { kind: 'not-kept', plainHttp: location.protocol === 'http:' && !globalThis.isSecureContext };
  enter(outcome, manager, credentials.email);
  tellOtherTabs();
  return outcome;
}

export type KeyCredentials = { endpoint: string; access_key: string; secret_key: string };

/**
 * Signs in directly at a manager with a key pair, which stays in memory only. A manager refuses the viewer query to
 * monitors (docs/contract/users-and-auth.md 2.2): that refusal identifies the role.
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
      other: null,
    });
    return { kind: 'signed-in', role, access_key };
  } catch (failure) {
    setLink(before);
    throw failure;
  }
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
  const shared = currentLink().connection.mode === 'session';
  if (shared) await logout();
  setLink({ connection: { mode: 'session' }, manager: '' });
  become(signedOut());
  if (shared) tellOtherTabs();
}

/** Leaves a session that is already over, so that somebody else can sign in. */
export function leaveSession(): void {
  setLink({ connection: { mode: 'session' }, manager: '' });
  become(signedOut());
}

/** How long a comparison with the webserver counts, in ms. The webserver answers it without asking the manager. */
const RECHECK_AFTER = 10_000;

/**
 * Asks the webserver who is signed in now: all tabs of a browser share one cookie, so another tab may have signed out or
 * signed in as somebody else. `announced`: another tab has just said so. In API mode, and within 10 s of the last check
 * unless announced, it does nothing; nor does it when the webserver cannot be reached. Never throws.
 */
export async function recheckSession({ announced }: { announced: boolean }): Promise<void> {
  const before = session;
  const asked = before.phase === 'signed-in' ? before.mode === 'session' : before.phase === 'signed-out' && webserver;
  if (!asked || (!announced && Date.now() - lastChecked < RECHECK_AFTER)) return;
  lastChecked = Date.now();
  const who = await loginCheck().catch(() => undefined);
  if (who === undefined || session !== before) return;
  if (before.phase === 'signed-out') {
    if (who && isAdministrator(who.role)) await continueAs(who);
  } else if (before.phase === 'signed-in') {
    compare(before, who, announced);
  }
}

/** Applies what the webserver said of a session that this tab took for valid. */
function compare(mine: SignedIn, who: Person | null, announced: boolean): void {
  if (who && who.access_key !== mine.access_key) {
    if (who.access_key === mine.other?.access_key) return;
    setLink({ ...currentLink(), suspended: true });
    become({ ...mine, other: who });
  } else if (!who) {
    become({ ...mine, lost: mine.lost ?? new ApiError('signed-out'), other: null });
  } else if (mine.other || (mine.lost && announced)) {
    // a session that the manager refuses is still `authenticated` here, so that only a new sign-in ends `lost`
    enter(who, mine.manager, mine.email);
  }
}

/** Starts anew for the person who has signed in from another tab. Never throws. */
export async function continueAs(who: Person): Promise<void> {
  if (!isAdministrator(who.role)) return leaveSession();
  try {
    enter(who, (await shakeHands()).manager, null);
  } catch (failure) {
    become({ phase: 'unavailable', failure: toApiError(failure) });
  }
}
