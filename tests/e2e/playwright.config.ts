import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS } from '../../tools/lib/browser.mjs';
import { liveTarget } from './live-target.ts';
import { LIVE, NOBODY, port } from './ports.ts';

/**
 * Embedded managers, one server each: all journeys on the oldest and the newest, the first steps on those between. What
 * no release can change (@once) is gone through on the newest; what fills a manager (@crowd), on one of its own, where
 * it is in nobody's way; what needs one that nobody changes
 * (@still-new, @still-old), on such ones.
 */
const EMBEDDED = [
  { version: '26.9', port: port(0), grep: /./, grepInvert: /@live|@crowd|@still/ },
  { version: '23.09', port: port(4), grep: /./, grepInvert: /@live|@once|@crowd|@still/ },
  { version: '24.09', port: port(8), grep: /@first/ },
  { version: '25.15', port: port(12), grep: /@first/ },
  { version: '26.4', port: port(16), grep: /@first/ },
  { name: '26.9 crowd', version: '26.9', port: port(24), grep: /@crowd/ },
  { name: '26.9 still', version: '26.9', port: port(28), grep: /@still-new/ },
  { name: '23.09 still', version: '23.09', port: port(34), grep: /@still-old/ },
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
  projects: EMBEDDED.map(({ version, name = version, port: at, grep, grepInvert = /@live/ }) => ({
    name,
    grep,
    grepInvert,
    use: { baseURL: `http://127.0.0.1:${at}` },
    metadata: { endpoint: `http://127.0.0.1:${at + 1}`, version, accounts: null },
  })),
  webServer: [
    ...EMBEDDED.map(({ version, port: at }) => serve(at, '--version', version)),
    serve(NOBODY, '--manager', 'http://127.0.0.1:9'), // nobody is there: the manager that does not answer
  ],
};

export default defineConfig({
  testDir: '.',
  outputDir: path.join(root, 'test-results', `e2e-${port(0)}`),
  fullyParallel: true,
  // of two writes that go at once a real database may undo one (25.15 and later): one after the other there
  workers: live ? 1 : 2,
  retries: 0,
  forbidOnly: true,
  timeout: live ? 300_000 : 60_000, // an export of a real cluster's users takes its time
  expect: { timeout: live ? 30_000 : 10_000 }, // so does a list of 100,000 keys
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    // a trace costs a third of the time, and where it is asked for somebody can look at it
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    launchOptions: { executablePath: process.env.CHROMIUM ?? 'chromium', args: BROWSER_FLAGS },
  },
  ...(live ? { ...live, webServer: live.serve ? [serve(LIVE, '--manager', live.serve)] : [] } : embedded),
});
