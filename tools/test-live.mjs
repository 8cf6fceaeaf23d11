// npm run test:live -- --manager URL --email E --password P [--api URL] [--accounts FILE] [--static] [--all] [--record]
//   [--writes] [--only PATTERN] [--roles] [--crowd] [--journeys-only]
// The contract suite, and the journeys of law/, life/ and door/, against a real manager.
//   --manager       its webserver
//   --api           the manager's own port (API mode)
//   --accounts      a file with the accounts and addresses, as rig.py prints them (superadmin, admin, user)
//   --static        that webserver serves our build: door/ runs on it directly, the rest through `npm start -- --manager`
//   --all           every journey
//   --journeys-only without the contract suite
//   --record        writes the manager's answers to tests/contract/recordings
//   --writes        the contract suite also creates, changes and removes users of its own
//   --only          only the exchanges whose names match, and no journeys
//   --roles         the manager has tables of roles, which a 26.9 that was not upgraded from an older release lacks
//   --crowd         with --all: also what creates 5,020 users, 4,960 of which stay
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureBuilt, ensureInstalled, flag, option } from './lib/setup.mjs';

const file = option('accounts');
const given = file ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
const LIVE_MANAGER = option('manager') ?? given.web;
const [email, password] = [option('email'), option('password')];
if (!LIVE_MANAGER || !(file || (email && password))) {
  console.error(
    'usage: npm run test:live -- --manager URL --email E --password P [--api URL] [--accounts FILE] [--static] [--all]',
  );
  process.exit(2);
}
ensureInstalled();
ensureBuilt();
const { Tally } = await import('./lib/tally.mjs');
const { ensureBrowser } = await import('./lib/browser.mjs');

const accounts = {
  ...given.accounts,
  ...(email ? { superadmin: { access_key: '', secret_key: '', ...given.accounts?.superadmin, email, password } } : {}),
};
const LIVE_ACCOUNTS = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'live-')), 'accounts.json');
fs.writeFileSync(LIVE_ACCOUNTS, JSON.stringify({ accounts }), { mode: 0o600 });
// with a rig on this machine the journeys also look into its database and its volumes
const volumes = path.join(given.logs ?? '', 'volumes');
const env = {
  LIVE_MANAGER,
  LIVE_VOLUMES: given.logs && fs.existsSync(volumes) ? volumes : '',
  LIVE_ACCOUNTS,
  LIVE_DATABASE: given.database ?? '',
  LIVE_API: option('api') ?? given.manager ?? '',
  LIVE_STATIC: flag('static') ? '1' : '',
  LIVE_RECORD: flag('record') ? '1' : '',
  LIVE_WRITES: flag('writes') ? '1' : '',
  LIVE_ONLY: option('only') ?? '',
  LIVE_ROLES: flag('roles') ? '1' : '',
  LIVE_CROWD: flag('crowd') ? '1' : '',
  LIVE_ALL: flag('all') ? '1' : '',
};

const tally = new Tally();
try {
  if (!flag('journeys-only'))
    tally.vitest('contract suite on the real manager', ['-c', 'tests/contract/live.config.ts'], env);
  if (!option('only'))
    tally.playwright('journeys on the real manager', [], { ...env, CHROMIUM: await ensureBrowser() });
} finally {
  fs.rmSync(path.dirname(LIVE_ACCOUNTS), { recursive: true });
}
process.exit(tally.finish());
