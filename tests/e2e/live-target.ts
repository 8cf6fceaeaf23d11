import fs from 'node:fs';
import type { Project } from '@playwright/test';
import { LIVE } from './ports.ts';

/** Who can sign in, by role, as rig.py prints it. */
export type Accounts = Record<
  'superadmin' | 'admin' | 'user',
  { email: string; password: string; access_key: string; secret_key: string }
>;

/** What may differ with who serves the console's files; what is written does not. */
const SERVED = /(sign-in|shell|list|whole-list|export)\.spec\.ts$/;

/**
 * The real manager that LIVE_… names; null for none. LIVE_MANAGER: its webserver; LIVE_STATIC: that webserver serves our
 * build itself; LIVE_ACCOUNTS: file with what rig.py printed; LIVE_API: the manager's own port.
 */
export function liveTarget(): { projects: Project[]; serve: string | null } | null {
  const { LIVE_MANAGER, LIVE_STATIC, LIVE_ACCOUNTS, LIVE_API, LIVE_ROLES, LIVE_CROWD } = process.env;
  if (!LIVE_MANAGER || !LIVE_ACCOUNTS) return null;
  const { accounts } = JSON.parse(fs.readFileSync(LIVE_ACCOUNTS, 'utf8')) as { accounts: Accounts };
  const project: Project = {
    name: LIVE_STATIC ? 'live, served by the webserver' : 'live, in front of the webserver',
    // @roles: what a member or a domain admin is shown needs tables of roles, which a fresh 26.9 does not have
    // @crowd: what makes thousands of users and leaves them, on a manager that is thrown away afterwards
    grepInvert: new RegExp(
      ['@embedded', LIVE_ROLES ? '' : '@roles', LIVE_CROWD ? '' : '@crowd'].filter(Boolean).join('|'),
    ),
    ...(LIVE_STATIC && { testMatch: SERVED }),
    use: { baseURL: LIVE_STATIC ? LIVE_MANAGER : `http://127.0.0.1:${LIVE}` },
    metadata: { endpoint: LIVE_API ?? null, version: null, accounts },
  };
  return { projects: [project], serve: LIVE_STATIC ? null : LIVE_MANAGER };
}
