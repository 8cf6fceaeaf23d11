import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS } from '../../tools/lib/browser.mjs';
import { liveTarget } from './live-target.ts';
import { LIVE, NOBODY, port } from './ports.ts';
import { specs } from './specs.ts';

/** Everybody sees an announcement, and a frozen manager refuses others' writes: a manager of its own. */
const MAINTENANCE = [specs('life/maintenance')];
const LIFE = [specs('life')];

/** The real 23.9 and 26.9 run in the same CI: what they repeat of law/ and life/ is left out here (CONTRIBUTING.md). */
const besideReal = process.env.BESIDE_REAL === '1';
/** What a real manager in CI cannot run: the embedded manager alone has it, or a fresh 26.9 lacks the tables of roles. */
const NOT_REAL = besideReal ? /@embedded|@roles/ : /./;

/**
 * Embedded managers, one server each, and the folders that run on it (the table in CONTRIBUTING.md). law/ and axe/ need a manager
 * that nobody else changes: law/ compares lists with their exports, axe/ presses every button. once/crowd/ makes
 * hundreds of users.
 */
const EMBEDDED = [
  { version: '26.9', at: 0, testMatch: ['door', 'meanwhile', 'once'].map(specs) },
  { name: '26.9 life', version: '26.9', at: 0, testMatch: LIFE, grep: NOT_REAL },
  ...(besideReal ? [] : [{ version: '23.09', at: 4, testMatch: LIFE }]),
  { version: '24.09', at: 8, testMatch: [specs('law/opens')] },
  { version: '25.15', at: 12, testMatch: [specs('law/opens')] },
  { version: '26.4', at: 16, testMatch: [specs('law/opens')] },
  { name: '26.9 crowd', version: '26.9', at: 24, testMatch: [specs('once/crowd')] },
  { name: '26.9 law', version: '26.9', at: 28, testMatch: [specs('law')], grep: NOT_REAL },
  ...(besideReal ? [] : [{ name: '23.09 law', version: '23.09', at: 34, testMatch: [specs('law')] }]),
  ...(besideReal
    ? []
    : [
        { name: '26.9 maintenance', version: '26.9', at: 2, testMatch: MAINTENANCE },
        { name: '23.09 maintenance', version: '23.09', at: 6, testMatch: MAINTENANCE },
      ]),
  { name: '26.9 axe', version: '26.9', at: 36, testMatch: [specs('axe')] },
];
const root = path.resolve(import.meta.dirname, '../..');
/** A process that serves several consoles, one after the other; it is ready when the last one is. */
const serve = (all: readonly { port: number; version?: string; manager?: string; apiPort?: string }[]) => ({
  command: 'node tools/serve-journeys.mjs',
  env: { JOURNEYS: JSON.stringify(all) },
  cwd: root,
  url: `http://127.0.0.1:${all.at(-1)?.port}/boot.js`,
  stdout: 'ignore' as const,
});
const live = liveTarget();

const embedded = {
  projects: EMBEDDED.map(({ version, name = version, at, testMatch, grep = /./ }) => ({
    name,
    testMatch,
    grep,
    testIgnore: [
      ...(testMatch === MAINTENANCE ? [] : MAINTENANCE),
      ...(name === '26.9 crowd' ? [] : [specs('once/crowd')]),
    ],
    use: { baseURL: `http://127.0.0.1:${port(at)}` },
    metadata: { endpoint: `http://127.0.0.1:${port(at) + 1}`, version, accounts: null },
  })),
  webServer: serve([
    ...[...new Map(EMBEDDED.map(({ version, at }) => [at, version]))].map(([at, version]) => ({
      port: port(at),
      version,
      apiPort: String(port(at) + 1),
    })),
    { port: NOBODY, manager: 'http://127.0.0.1:9' }, // a manager that never answers: nothing listens on port 9
  ]),
};

export default defineConfig({
  testDir: '.',
  outputDir: path.join(root, 'test-results', `e2e-${port(0)}`),
  fullyParallel: true,
  // of two simultaneous writes a real database may roll one back (25.15 and later), so one worker there
  workers: live ? 1 : 2,
  retries: 0,
  forbidOnly: true,
  timeout: live ? 300_000 : 60_000, // the export of all users of a real cluster takes minutes
  expect: { timeout: live ? 30_000 : 10_000 }, // a real list of 100,000 keys takes seconds
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    // the line that moves while a list is read would be painted 60 times a second, in software
    contextOptions: { reducedMotion: 'reduce' },
    // a trace costs a third of the time
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    launchOptions: { executablePath: process.env.CHROMIUM ?? 'chromium', args: BROWSER_FLAGS },
  },
  ...(live ? { ...live, webServer: serve([{ port: LIVE, manager: live.serve }]) } : embedded),
});
