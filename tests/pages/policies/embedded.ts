import { cleanup } from '@testing-library/react';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { forgetActivity } from '#api/activity.ts';
import { leaveSession, signInWithKey } from '#api/auth-session.ts';
import { dismiss, getNotices } from '#kit/notice/notify.ts';
import type { Release } from '#mocks/behaviour.ts';
import { createManager, type EmbeddedManager } from '#mocks/manager.ts';

const ENDPOINT = 'http://manager.test:8081';

/** Whether a request meets a gateway that answers 502 in the manager's place. */
type Broken = (path: string, body: string) => boolean;

/** For a file's top level: signs the superadmin, or who is named, in to an embedded manager of a release, whose doors may be broken. */
export function onManager() {
  const now: { manager: EmbeddedManager; broken: Broken } = { manager: createManager(), broken: () => false };
  const server = setupServer(
    http.all('*', async ({ request }) => {
      const body = await request.clone().text();
      const { pathname } = new URL(request.url);
      return now.broken(pathname, body) ? new Response('<html>', { status: 502 }) : now.manager.api(request);
    }),
  );
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterEach(() => {
    cleanup(); // nobody looks any more when the session goes
    leaveSession();
    forgetActivity();
    for (const { id } of getNotices()) dismiss(id);
  });
  afterAll(() => server.close());
  return {
    async signIn(version: Release, email = 'admin@example.com'): Promise<EmbeddedManager> {
      now.manager = createManager({ version, seed: 'university' });
      now.broken = () => false;
      const user = now.manager.db.usersByEmail.get(email);
      const pair = now.manager.db.keypairs.get(user?.main_access_key ?? '');
      const { access_key = '', secret_key = '' } = pair ?? {};
      const outcome = await signInWithKey({ endpoint: ENDPOINT, access_key, secret_key });
      if (outcome.kind !== 'signed-in') throw new Error(`not signed in: ${JSON.stringify(outcome)}`);
      return now.manager;
    },
    break: (broken: Broken) => {
      now.broken = broken;
    },
  };
}
