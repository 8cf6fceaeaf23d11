import type { Release } from '#mocks/behaviour.ts';
import { createManager } from '#mocks/manager.ts';
import type { Accounts } from './exchange.ts';

type Ask = (path: string, init: RequestInit) => Promise<Response>;

/** A manager under test. The caller handles cookies. */
export type Target = {
  origin: string;
  web: Ask;
  /** It continues to work after it has answered. */
  needsTime?: true;
  /** The manager's own port, and the host for signatures. Without it API mode is not tested. */
  api?: { host: string; ask: Ask };
};

/** A real manager behind its webserver at `web`, and at its own port `api`. */
export const realTarget = (web: string, api?: string): Target => ({
  origin: new URL(web).origin,
  needsTime: true,
  web: (path, init) => fetch(new URL(path, web), init),
  ...(api ? { api: { host: new URL(api).host, ask: (path, init) => fetch(new URL(path, api), init) } } : {}),
});

const RIG_EMAILS = { superadmin: 'admin@example.com', admin: 'domain-admin@example.com', user: 'user@example.com' };
const ORIGIN = 'http://webserver.example';
const HOST = 'manager.example:8081';

/** An embedded manager with the rig's state, and its accounts. */
export function embeddedTarget(version: Release): { target: Target; accounts: Accounts } {
  const manager = createManager({ version, seed: 'rig' });
  const accountOf = (email: string) => {
    const user = manager.db.usersByEmail.get(email);
    const keypair = manager.db.keypairs.get(user?.main_access_key ?? '');
    if (!user || !keypair) throw new Error(`the rig's seed has no ${email}`);
    const { access_key, secret_key } = keypair;
    return { email, password: user.password, access_key, secret_key };
  };
  const page = () => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } });
  return {
    target: {
      origin: ORIGIN,
      web: async (path, init) => (await manager.web(new Request(`${ORIGIN}${path}`, init))) ?? page(),
      api: { host: HOST, ask: (path, init) => manager.api(new Request(`http://${HOST}${path}`, init)) },
    },
    accounts: {
      superadmin: accountOf(RIG_EMAILS.superadmin),
      admin: accountOf(RIG_EMAILS.admin),
      user: accountOf(RIG_EMAILS.user),
    },
  };
}
