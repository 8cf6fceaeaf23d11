import type { UserRow } from '../people-rows.ts';

/** A seeded account that can sign in, or whose sign-in fails in a particular way. README.md lists them. */
export type DemoAccount = Partial<UserRow> &
  Pick<UserRow, 'email' | 'password' | 'full_name'> & {
    /** 'none': no key; 'off': the main key is inactive; a number: its rate limit. */
    key?: 'none' | 'off' | number;
    /** Number of refused logins already recorded. */
    fails?: number;
    /** Signed in elsewhere as many times as its policy allows. */
    busy?: boolean;
  };

const PASSWORD = 'Demo-pw-1!';

const demo = (left: string, full_name: string, more: Partial<DemoAccount> = {}): DemoAccount => ({
  email: `${left}@example.com`,
  password: PASSWORD,
  full_name,
  role: 'superadmin',
  ...more,
});

/** The rig's three accounts, under the rig's names. */
export const RIG_ACCOUNTS: readonly DemoAccount[] = [
  { email: 'admin@example.com', password: 'Admin-pw-1!', full_name: 'Super Admin', role: 'superadmin' },
  { email: 'domain-admin@example.com', password: 'Domain-pw-1!', full_name: 'Admin', role: 'admin' },
  { email: 'user@example.com', password: 'User-pw-1!', full_name: 'User' },
];

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  demo('monitor', 'Operations Monitor', { role: 'monitor' }),
  demo('otp', 'Otto Tepper', { totp_activated: true }),
  demo('enroll', 'Enid Rollins', { obstacle: 'enroll' }),
  demo('expired', 'Ezra Pired', { obstacle: 'expired password' }),
  demo('hook', 'Hugo Hooke', { obstacle: 'hook' }),
  demo('unreachable', 'Una Reachable', { obstacle: 'unreachable' }),
  demo('unverified', 'Una Verified', { status: 'before-verification' }),
  demo('inactive', 'Ina Aktiv', { status: 'inactive' }),
  demo('deleted', 'Del Eted', { status: 'deleted', status_info: 'admin-requested' }),
  demo('nokeys', 'Noah Keys', { key: 'none' }),
  demo('offkey', 'Ophelia Key', { key: 'off' }),
  demo('elsewhere', 'Elsa Where', { allowed_client_ip: ['10.0.0.0/8'] }),
  demo('busy', 'Bea Zee', { max_concurrent_logins: 1, busy: true }),
  demo('locked', 'Locke Doubt', { fails: 10 }),
  demo('limited', 'Lim Ited', { key: 20 }),
  demo('brief', 'Brie Fleeting', { session_seconds: 60 }),
];

/** Accounts that are added last, so that the others do not change. */
export const LATE_ACCOUNTS: readonly DemoAccount[] = [demo('shaky', 'Shay Key', { obstacle: 'shaky' })];
