import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { leaveSession } from '#api/auth-session.ts';
import { queryClient } from '#app/query-client.ts';

/** Who the webserver's cookie belongs to; null for nobody. */
export type Who = { access_key: string; role: string } | null;

type Webserver = {
  /** Whom the next checks find. */
  who: Who;
  /** The bodies of the logins so far. */
  logins: Record<string, unknown>[];
  /** A login is answered after this. */
  login: Promise<void>;
};

/** A webserver as far as the sign-in needs it. */
export const webserver: Webserver = { who: null, logins: [], login: Promise.resolve() };

export const ADMIN = { access_key: 'AK-ADMIN', role: 'superadmin' };
const said = () => ({ authenticated: webserver.who !== null, data: webserver.who, session_id: 'x' });

const server = setupServer(
  http.post('/server/login-check', () => HttpResponse.json(said())),
  http.post('/server/login', async ({ request }) => {
    webserver.logins.push((await request.json()) as Record<string, unknown>);
    await webserver.login;
    return HttpResponse.json({ authenticated: true, data: ADMIN });
  }),
  http.post('/server/logout', () => new HttpResponse(null, { status: 200 })),
  http.get('/func/', () => HttpResponse.json({ version: 'v9.20250722', manager: '26.9.6' })),
  http.get('/config.toml', () => new HttpResponse('', { headers: { 'Content-Type': 'text/plain' } })),
  http.get('/func/manager/announcement', () => HttpResponse.json({ enabled: false, message: '' })),
  http.post('/func/admin/gql', () =>
    HttpResponse.json({
      data: { item: { email: 'admin@example.com', role: 'superadmin', need_password_change: false } },
    }),
  ),
);

/** For a file's top level: the webserver answers, and nobody is signed in after a test. */
export function withWebserver(): void {
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterEach(() => {
    leaveSession();
    queryClient.clear();
    Object.assign(webserver, { who: null, logins: [], login: Promise.resolve() });
  });
  afterAll(() => server.close());
}
