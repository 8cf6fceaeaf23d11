import fs from 'node:fs';
import type { Project } from '@playwright/test';
import { LIVE } from './ports.ts';
import { specs } from './specs.ts';

/** Who can sign in, by role, as rig.py prints it. */
export type Accounts = Record<
  'superadmin' | 'admin' | 'user',
  { email: string; password: string; access_key: string; secret_key: string }
>;

const DOOR = [specs('door')];
const CHOSEN = [specs('law'), specs('life')];
const EVERY = [...CHOSEN, specs('meanwhile'), specs('once')];

/**
 * The real manager that the LIVE_… variables name; null without one. LIVE_MANAGER: its webserver; LIVE_STATIC: that
 * webserver serves our build itself, so that door/ runs on it directly and everything else through `npm start -- --manager`;
 * LIVE_ALL: every journey, not only law/, life/ and door/; LIVE_ACCOUNTS: the file that rig.py printed; LIVE_API: the manager's own port.
 */
export function liveTarget(): { projects: Project[]; serve: string } | null {
  const { LIVE_MANAGER, LIVE_STATIC, LIVE_ACCOUNTS, LIVE_API, LIVE_ROLES, LIVE_CROWD, LIVE_ALL } = process.env;
  if (!LIVE_MANAGER || !LIVE_ACCOUNTS) return null;
  const { accounts } = JSON.parse(fs.readFileSync(LIVE_ACCOUNTS, 'utf8')) as { accounts: Accounts };
  // @embedded: needs what only the embedded manager has. @roles: what a member or a domain admin sees depends on tables of
  // roles, which a fresh 26.9 does not have.
  const unfit = new RegExp(['@embedded', LIVE_ROLES ? '' : '@roles'].filter(Boolean).join('|'));
  const project = (name: string, baseURL: string, testMatch: RegExp[]): Project => ({
    name,
    testMatch,
    // thousands of users stay on the manager afterwards
    testIgnore: LIVE_CROWD ? [] : [specs('once/crowd')],
    grepInvert: unfit,
    use: { baseURL },
    metadata: { endpoint: LIVE_API || null, version: null, accounts },
  });
  const proxied = `http://127.0.0.1:${LIVE}`;
  return {
    projects: [
      project('live', proxied, LIVE_ALL ? EVERY : CHOSEN),
      project('live door', LIVE_STATIC ? LIVE_MANAGER : proxied, DOOR),
    ],
    serve: LIVE_MANAGER,
  };
}
