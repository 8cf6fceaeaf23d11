import { cleanup } from '@testing-library/react';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { leaveSession, signInWithKey } from '#api/auth-session.ts';
import { forgetJobs } from '#kit/jobs/job-store.ts';
import { createManager, type EmbeddedManager } from '#mocks/manager.ts';

const ENDPOINT = 'http://manager.test:8081';

/** For a file's top level: an embedded manager, new for each test, and the rig's superadmin signed in to it. */
export function onEmbeddedManager() {
  const now: { manager: EmbeddedManager; asked: number } = { manager: createManager(), asked: 0 };
  const server = setupServer(
    http.all(`${ENDPOINT}/*`, async ({ request }) => {
      now.asked += 1;
      return now.manager.api(request);
    }),
  );
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  beforeEach(async () => {
    now.manager = createManager();
    const outcome = await signInWithKey({
      endpoint: ENDPOINT,
      access_key: 'AKIARIGSUPERADMIN001',
      secret_key: 'rig-secret-key-0123456789-0123456789-abc',
    });
    if (outcome.kind !== 'signed-in') throw new Error(`not signed in: ${JSON.stringify(outcome)}`);
    now.asked = 0;
  });
  afterEach(() => {
    cleanup(); // nobody looks any more when the session goes
    forgetJobs();
    leaveSession();
  });
  afterAll(() => server.close());
  return now;
}
