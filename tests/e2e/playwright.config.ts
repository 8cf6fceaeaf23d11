import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS } from '../../tools/lib/browser.mjs';
import { liveTarget } from './live-target.ts';
import { LIVE, NOBODY, port } from './ports.ts';

/** The specs of a folder; those that are in no folder yet belong to a resource, as those of life/ do. */
const inFolder = (folder: string) => new RegExp(`/tests/e2e/${folder}/.*\\.spec\\.ts$`);
/** Everybody sees an announcement, and a frozen manager refuses others' writes: a manager of its own. */
const MAINTENANCE = [/\/tests\/e2e\/life\/maintenance\.spec\.ts$/];
const LIFE = [inFolder('life'), /\/tests\/e2e\/[^/]+\.spec\.ts$/];

/** A real 23.9 runs in the same CI and repeats law/ and life/: of the embedded 23.09, CI then only opens each page. */
const besideReal = process.env.BESIDE_REAL === '1';

/**
 * Embedded managers, one server each, and the folders that run on it (the table in CONTRIBUTING.md). law/ and axe/ need a manager
 * that nobody else changes: law/ compares lists with their exports, axe/ presses every button. once/crowd/ makes
 * thousands of users.
 */
const EMBEDDED = [
  { version: '26.9', at: 0, testMatch: [...LIFE, ...['door', 'meanwhile', 'once'].map(inFolder)] },
  ...(besideReal ? [] : [{ version: '23.09', at: 4, testMatch: [...LIFE, inFolder('old')] }]),
  { version: '24.09', at: 8, testMatch: [inFolder('law/opens')] },
  { version: '25.15', at: 12, testMatch: [inFolder('law/opens')] },
  { version: '26.4', at: 16, testMatch: [inFolder('law/opens')] },
  { name: '26.9 crowd', version: '26.9', at: 24, testMatch: [inFolder('once/crowd')] },
  { name: '26.9 law', version: '26.9', at: 28, testMatch: [inFolder('law')] },
  { name: '23.09 law', version: '23.09', at: 34, testMatch: [inFolder(besideReal ? 'law/opens' : 'law')] },
  { name: '26.9 maintenance', version: '26.9', at: 2, testMatch: MAINTENANCE },
  ...(besideReal ? [] : [{ name: '23.09 maintenance', version: '23.09', at: 6, testMatch: MAINTENANCE }]),
  { name: '26.9 axe', version: '26.9', at: 36, testMatch: [inFolder('axe')] },
];
const root = path.resolve(import.meta.dirname, '../..');
const serve = (at: number, ...args: string[]) => ({
  command: `node tools/start.mjs --port ${at} ${args.join(' ')}`,
  cwd: root,
  url: `http://127.0.0.1:${at}/boot.js`,
  stdout: 'ignore' as const,
});
const live = liveTarget();

const embedded = {
  projects: EMBEDDED.map(({ version, name = version, at, testMatch }) => ({
    name,
    testMatch,
    testIgnore: [
      ...(testMatch === MAINTENANCE ? [] : MAINTENANCE),
      ...(name === '26.9 crowd' ? [] : [inFolder('once/crowd')]),
    ],
    use: { baseURL: `http://127.0.0.1:${port(at)}` },
    metadata: { endpoint: `http://127.0.0.1:${port(at) + 1}`, version, accounts: null },
  })),
  webServer: [
    ...EMBEDDED.map(({ version, at }) => serve(port(at), '--version', version)),
    serve(NOBODY, '--manager', 'http://127.0.0.1:9'), // a manager that never answers: nothing listens on port 9
  ],
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
    // a trace costs a third of the time
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    launchOptions: { executablePath: process.env.CHROMIUM ?? 'chromium', args: BROWSER_FLAGS },
  },
  ...(live ? { ...live, webServer: live.serve ? [serve(LIVE, '--manager', live.serve)] : [] } : embedded),
});
