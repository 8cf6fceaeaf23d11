import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, matchPath, Outlet, RouterProvider } from 'react-router-dom';
import { afterEach, expect, vi } from 'vitest';
import { forgetActivity } from '#api/activity.ts';
import { leaveSession, signInWithKey } from '#api/auth-session.ts';
import { ALL_PAGES } from '#app/pages.ts';
import { queryClient } from '#app/query-client.ts';
import { PAGE_ROUTES } from '#app/routes.tsx';
import { forgetJobs } from '#kit/jobs/job-store.ts';
import { forgetKept } from '#kit/jobs/kept-tasks.ts';
import { Notices } from '#kit/notice/Notices.tsx';
import { dismiss, getNotices } from '#kit/notice/notify.ts';
import { announceFirstView } from '#kit/page/first-view.ts';
import { fetchCode } from '#kit/page/use-code.ts';
import type { Release } from '#mocks/behaviour.ts';
import { createManager, type EmbeddedManager } from '#mocks/manager.ts';

/**
 * The oldest and the newest release: for what a page does alike on all of them, or in one way before and in another way
 * after some release. tests/api proves reads, writes and refusals on each release.
 */
export const ENDS = ['23.09', '26.9'] as const satisfies readonly Release[];

// What pages open is loaded before the first test: on a busy machine that takes longer than a test waits for a dialog.
await Promise.all(Object.values(import.meta.glob('/src/{kit,pages}/**/*.tsx')).map(load => load()));

const ENDPOINT = 'http://manager.test:8081';

/** A request that the console sent: `door` is `POST /admin/gql`; `body` is the parsed JSON, or the text. */
export type Sent = { door: string; body: unknown };

type FaultAnswer = Response | Error | null;

/** Answers in the manager's place; null lets the request through. `body` is the request's text. */
export type Fault = (path: string, body: string) => FaultAnswer | Promise<FaultAnswer>;

export type OpenOptions = {
  /** The release that the embedded manager plays; 26.9 where not given. */
  version?: Release;
  /** E-mail address of who is signed in; the superadmin where not given. */
  as?: string;
  seed?: 'university' | 'rig';
  /** Changes the manager's state before the page opens. */
  before?: (manager: EmbeddedManager) => void;
  /** Requests of the page meet this fault from its first one on. */
  fault?: Fault;
};

export type OpenedPage = {
  manager: EmbeddedManager;
  user: ReturnType<typeof userEvent.setup>;
  router: ReturnType<typeof createMemoryRouter>;
  /** All requests since the page opened, oldest first. */
  sent: Sent[];
  /** From now on, requests meet this fault; null mends it. */
  fail: (fault: Fault | null) => void;
  /** The variables of the last GraphQL mutation whose text contains `name`. @throws Error where none was sent. */
  variablesOf: (name: string) => Record<string, unknown>;
  /** The URL's parameters now. */
  params: () => URLSearchParams;
};

/** An embedded manager that somebody is signed in to with a key until the test is over. @throws Error if sign-in is refused. */
export async function signedIn(options: OpenOptions = {}): Promise<Pick<OpenedPage, 'manager' | 'sent' | 'fail'>> {
  const { version = '26.9', as = 'admin@example.com', seed = 'university', before } = options;
  const manager = createManager({ version, seed });
  before?.(manager);
  const sent: Sent[] = [];
  let fault: Fault | null = null;
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const { pathname } = new URL(url);
    const text = typeof init.body === 'string' ? init.body : '';
    sent.push({ door: `${init.method ?? 'GET'} ${pathname}`, body: parsed(text) });
    const answer = (await fault?.(pathname, text)) ?? (await manager.api(new Request(url, init)));
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const pair = manager.db.keypairs.get(manager.db.usersByEmail.get(as)?.main_access_key ?? '');
  const { access_key = '', secret_key = '' } = pair ?? {};
  const outcome = await signInWithKey({ endpoint: ENDPOINT, access_key, secret_key });
  if (outcome.kind !== 'signed-in') throw new Error(`${as} is not signed in: ${JSON.stringify(outcome)}`);
  return {
    manager,
    sent,
    fail: next => {
      fault = next;
    },
  };
}

/**
 * Renders the page at an address as a person signed in sees it: the console's own routes and cache, in front of an
 * embedded manager of any release. Everything is cleaned up after the test. @throws Error where sign-in is refused.
 */
export async function openPage(address: string, options: OpenOptions = {}): Promise<OpenedPage> {
  const { manager, sent, fail } = await signedIn(options);
  await fetchCodeAt(address);
  sent.length = 0;
  fail(options.fault ?? null);
  announceFirstView();
  const router = createMemoryRouter([{ element: <Frame />, children: PAGE_ROUTES }], { initialEntries: [address] });
  render(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return {
    manager,
    user: userEvent.setup(),
    router,
    sent,
    fail,
    variablesOf: name => {
      const body = sent.findLast(({ body }) => JSON.stringify(body)?.includes(name))?.body;
      if (!body) throw new Error(`no request names ${name}`);
      return (body as { variables: Record<string, unknown> }).variables;
    },
    params: () => new URLSearchParams(router.state.location.search),
  };
}

/** Fetches the code of a page and of what it opens first: how long that takes on a busy machine is no matter of a test. */
async function fetchCodeAt(address: string): Promise<void> {
  const page = ALL_PAGES.find(({ path }) => matchPath(path, address.split('?')[0] ?? ''));
  if (!page) return;
  const { fetchedAhead } = await fetchCode(page.load);
  for (const load of fetchedAhead) await fetchCode(load);
}

/** What the shell gives every page, without its header and menu. */
function Frame() {
  return (
    <>
      <Outlet />
      <Notices />
    </>
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The list of that name once its rows have been read. */
export async function listNamed(name: string): Promise<HTMLElement> {
  const table = await screen.findByRole('table', { name });
  await waitFor(() => expect(table).toHaveAttribute('aria-busy', 'false'));
  return table;
}

/** For a file's top level: nothing of a test is left for the next one. */
export const leaveNothing = (): void =>
  afterEach(() => {
    cleanup(); // before the session ends: nothing that is mounted may react to it
    forgetJobs();
    forgetKept();
    forgetActivity();
    for (const { id } of getNotices()) dismiss(id);
    leaveSession();
    queryClient.clear();
    vi.unstubAllGlobals();
  });
