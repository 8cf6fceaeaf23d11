import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { forgetActivity } from '#api/activity.ts';
import { leaveSession, signInWithKey } from '#api/auth-session.ts';
import type { Release } from '#mocks/behaviour.ts';
import { createManager, type EmbeddedManager } from '#mocks/manager.ts';

/** A manager that somebody is signed in to; `cut` cuts the cable to it, `mend` joins it again. */
export type SignedInTo = { manager: EmbeddedManager; cut: () => void; mend: () => void };

/** Signs somebody in to an embedded manager with a key until the test is over. The rig has no tables of roles. */
export async function signedIn(
  email: string,
  version: Release = '26.9',
  seed: 'university' | 'rig' = 'university',
): Promise<SignedInTo> {
  const manager = createManager({ version, seed });
  const pair = manager.db.keypairs.get(manager.db.usersByEmail.get(email)?.main_access_key ?? '');
  if (!pair) throw new Error(`${email} has no key`);
  let joined = true;
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    if (!joined) throw new TypeError('Failed to fetch');
    return manager.api(new Request(url, init));
  });
  const { access_key, secret_key } = pair;
  const outcome = await signInWithKey({ endpoint: 'http://manager.test:8081', access_key, secret_key });
  if (outcome.kind !== 'signed-in') throw new Error(`not signed in: ${JSON.stringify(outcome)}`);
  return {
    manager,
    cut: () => {
      joined = false;
    },
    mend: () => {
      joined = true;
    },
  };
}

/** For a file's top level: nothing is left of a test for the next one. */
export const leaveNothing = (): void =>
  afterEach(() => {
    cleanup(); // nobody looks any more when the session goes
    forgetActivity();
    leaveSession();
    vi.unstubAllGlobals();
  });
