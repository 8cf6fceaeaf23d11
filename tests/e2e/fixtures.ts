import {
  type APIRequestContext,
  type APIResponse,
  type BrowserContext,
  test as base,
  expect,
  type Locator,
  type Page,
} from '@playwright/test';
import type { Accounts } from './live-target.ts';

/** The rig's accounts; the embedded manager has the same. */
const EMBEDDED_ACCOUNTS: Accounts = {
  superadmin: {
    email: 'admin@example.com',
    password: 'Admin-pw-1!',
    access_key: 'AKIARIGSUPERADMIN001',
    secret_key: 'rig-secret-key-0123456789-0123456789-abc',
  },
  admin: { email: 'domain-admin@example.com', password: 'Domain-pw-1!', access_key: '', secret_key: '' },
  user: { email: 'user@example.com', password: 'User-pw-1!', access_key: '', secret_key: '' },
};

/** Who can sign in at the manager of a project. */
export const accountsOf = ({ metadata }: { metadata: { accounts?: Accounts | null } }): Accounts =>
  metadata.accounts ?? EMBEDDED_ACCOUNTS;

type Fixtures = {
  accounts: Accounts;
  /** Address of the manager's own port; null where there is none. */
  endpoint: string | null;
  /** Whether a real manager answers. */
  live: boolean;
  /** Errors that the page logged. There must be none at the end; a journey that expects one removes it. */
  complaints: string[];
};

export const test = base.extend<Fixtures>({
  // 26.9 accepts 1,000 requests without a sign-in from one address in 15 minutes (docs/contract/users-and-auth.md 1.8), and
  // each opening of the console sends some: each browser gets an address of its own
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  extraHTTPHeaders: async ({}, use) => use({ 'X-Forwarded-For': anAddress() }),
  // biome-ignore lint/correctness/noEmptyPattern: the same
  accounts: async ({}, use, { project }) => {
    const known: Partial<Accounts> = accountsOf(project);
    // a journey that needs an account which was not given counts as skipped, not as passed
    const get = (all: Partial<Accounts>, role: keyof Accounts) =>
      all[role] ?? base.skip(true, `no account of a ${role} was given`);
    await use(new Proxy(known, { get }) as Accounts);
  },
  // biome-ignore lint/correctness/noEmptyPattern: the same
  endpoint: async ({}, use, { project }) => use(project.metadata.endpoint),
  // biome-ignore lint/correctness/noEmptyPattern: the same
  live: async ({}, use, { project }) => use(project.metadata.accounts !== null),
  complaints: [
    async ({ context, live }, use) => {
      const underWay = inFlight(context);
      const complaints: string[] = [];
      await context.exposeBinding('reportViolation', (_, text: string) => void complaints.push(text));
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', event => {
          (window as unknown as { reportViolation: (text: string) => void }).reportViolation(
            `CSP: ${event.violatedDirective} ${event.blockedURI}`,
          );
        });
      });
      context.on('weberror', error => complaints.push(String(error.error())));
      context.on('console', message => {
        // the browser logs every answer of 400 and above; journeys test what the page does with it
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          complaints.push(message.text());
      });
      await use(complaints);
      if (live) await expect.poll(() => underWay.size, { message: 'requests still under way' }).toBe(0);
      expect(complaints, 'errors, warnings and policy violations of the page').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/**
 * The pending requests of a browser. It is not closed before they end: after three aborted connections in a row a
 * webserver from 26.4 on concludes that its manager is gone, and refuses everybody for seconds.
 */
function inFlight(context: BrowserContext): ReadonlySet<unknown> {
  const underWay = new Set<unknown>();
  context.on('request', request => underWay.add(request));
  context.on('requestfinished', request => underWay.delete(request));
  context.on('requestfailed', request => underWay.delete(request));
  return underWay;
}

/** A random private address (10.0.0.0/8). */
export const anAddress = (): string => `10.${[1, 2, 3].map(() => Math.floor(Math.random() * 256)).join('.')}`;

/** A server closes a connection that was idle for 5 s, sometimes just as the next request is written to it. */
export const CLOSED = { Connection: 'close' };

type Account = { email: string; password: string };

/** How long a webserver from 26.4 on may take to find its manager again, in milliseconds. */
const AWAY = 15_000;

/**
 * Retries a request while the webserver says that it has lost its manager, as the console does: nothing has reached the
 * manager then (docs/decisions/2026-11-25-connections-are-not-broken-off.md).
 */
export async function patiently(ask: () => Promise<APIResponse>): Promise<APIResponse> {
  const end = Date.now() + AWAY;
  for (;;) {
    const answer = await ask();
    const away = answer.status() === 503 && (await answer.text()).includes('manager-connection-unavailable');
    if (!away || Date.now() > end) return answer;
    await new Promise(done => setTimeout(done, 500));
  }
}

/** Signs in without the form: a new session, whose cookie the owner of `request` holds. */
export async function logIn(request: APIRequestContext, { email, password }: Account): Promise<void> {
  const answer = await patiently(() =>
    request.post('/server/login', {
      data: { username: email, password },
      headers: CLOSED,
    }),
  );
  const text = await answer.text();
  expect(JSON.parse(text), `${answer.status()}: ${text}`).toMatchObject({ authenticated: true });
}

/** The cookies of this worker's sessions, by server and account. */
const sessions = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>();

/**
 * Signs a page in with the session that this worker holds for the account; a journey that ended it costs one new sign-in. The
 * specs of door/ sign in anew instead (`openAnew`).
 */
export async function signedIn(page: Page, account: Account): Promise<void> {
  const key = `${test.info().project.use.baseURL} ${account.email}`;
  const known = sessions.get(key);
  if (known) {
    await page.context().addCookies(known);
    const answer = await patiently(() => page.request.post('/server/login-check', { headers: CLOSED }));
    if (((await answer.json()) as { authenticated: boolean }).authenticated) return;
  }
  await logIn(page.request, account);
  sessions.set(key, await page.context().cookies());
}

/** Types into the sign-in form and sends it. */
export async function signIn(page: Page, { email, password }: Account): Promise<void> {
  await page.getByLabel('E-mail', { exact: true }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Opens an address as the superadmin, with this worker's session. */
export async function open(page: Page, accounts: Accounts, address = '/users'): Promise<void> {
  await signedIn(page, accounts.superadmin);
  await page.goto(address);
  await expect(page.getByRole('button', { name: 'Account' })).toBeVisible();
}

/** Opens an address as the superadmin with a new session, which the journey may end. */
export async function openAnew(page: Page, accounts: Accounts, address = '/users'): Promise<void> {
  await logIn(page.request, accounts.superadmin);
  await page.goto(address);
  await expect(page.getByRole('button', { name: 'Account' })).toBeVisible();
}

/** The users list. */
export const table = (page: Page): Locator => page.getByRole('table', { name: 'Users' });

/** The links that name the rows. */
export const rows = (page: Page): Locator => table(page).getByRole('rowheader');

/** Waits until the list has been read. */
export async function settled(page: Page): Promise<void> {
  await expect(table(page)).toHaveAttribute('aria-busy', 'false');
}
