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

/** The rig's accounts, which the embedded manager knows too. */
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

type Fixtures = {
  accounts: Accounts;
  /** Address of the manager's own port; null where there is none. */
  endpoint: string | null;
  /** Whether a real manager answers. */
  live: boolean;
  /** What the page complained about. It must be nothing at the end; a journey that expects a complaint takes it out. */
  complaints: string[];
};

export const test = base.extend<Fixtures>({
  // a manager from 26.9 on takes 1,000 requests without a sign-in from one address in 15 minutes
  // (docs/contract/users-and-auth.md 1.8), every opening of the console among them: as anywhere, everybody is at an
  // address of their own
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  extraHTTPHeaders: async ({}, use) => use({ 'X-Forwarded-For': anAddress() }),
  // biome-ignore lint/correctness/noEmptyPattern: the same
  accounts: async ({}, use, { project }) => {
    const known: Partial<Accounts> = project.metadata.accounts ?? EMBEDDED_ACCOUNTS;
    // A journey that needs an account which was not given counts as skipped, not as passed.
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
        // The browser's own note of an answer's status is the manager's doing, and what the page makes of it is tested.
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
 * The requests of a browser that are under way. It is not closed before they have ended: a webserver from 26.4 on takes
 * three connections broken off in a row for a manager that is gone, and refuses everybody for seconds.
 */
function inFlight(context: BrowserContext): ReadonlySet<unknown> {
  const underWay = new Set<unknown>();
  context.on('request', request => underWay.add(request));
  context.on('requestfinished', request => underWay.delete(request));
  context.on('requestfailed', request => underWay.delete(request));
  return underWay;
}

/** An address out of the 16 million that no network routes. */
export const anAddress = (): string => `10.${[1, 2, 3].map(() => Math.floor(Math.random() * 256)).join('.')}`;

type Account = { email: string; password: string };

/** How long a webserver from 26.4 on may take to find its manager again, in ms. */
const AWAY = 15_000;

/**
 * Asks, and asks again while the webserver has lost its manager, as the console does: it says itself that nothing has
 * reached the manager (docs/decisions/2026-11-25-connections-are-not-broken-off.md).
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

/** Signs in without the form; whoever holds the context is signed in. */
export async function logIn(request: APIRequestContext, { email, password }: Account): Promise<void> {
  const answer = await patiently(() =>
    request.post('/server/login', {
      data: { username: email, password },
      // a server closes a connection that rests for 5 s, at times just as the next request is written to it
      headers: { Connection: 'close' },
    }),
  );
  const text = await answer.text();
  expect(JSON.parse(text), `${answer.status()}: ${text}`).toMatchObject({ authenticated: true });
}

/** Types into the sign-in form and sends it. */
export async function signIn(page: Page, { email, password }: Account): Promise<void> {
  await page.getByLabel('E-mail', { exact: true }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Opens an address as the superadmin, who is signed in already: the way through the form is sign-in.spec.ts's. */
export async function open(page: Page, accounts: Accounts, address = '/users'): Promise<void> {
  await logIn(page.request, accounts.superadmin);
  await page.goto(address);
  await expect(page.getByRole('button', { name: 'Account' })).toBeVisible();
}

/** The users list. */
export const table = (page: Page): Locator => page.getByRole('table', { name: 'Users' });

/** The links that name the rows. */
export const rows = (page: Page): Locator => table(page).getByRole('rowheader');

/** Waits until the list is there and at rest. */
export async function settled(page: Page): Promise<void> {
  await expect(table(page)).toHaveAttribute('aria-busy', 'false');
}
