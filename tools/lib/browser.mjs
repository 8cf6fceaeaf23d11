// Finds a Chromium for the journeys: one that is installed, else one that a package manager or Playwright can install.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './setup.mjs';

/** The one without a window first: the same engine, and a fifth quicker. */
const SHELL = 'chromium-headless-shell';
const NAMES = [
  SHELL,
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The first Chromium on this machine; null for none. `whole`: with all that people have around it. */
function installed(whole = false) {
  const names = NAMES.filter(name => !whole || name !== SHELL);
  const onPath = (process.env.PATH ?? '').split(path.delimiter).flatMap(dir => names.map(name => path.join(dir, name)));
  return [process.env.CHROMIUM, ...onPath, ...PLACES].find(file => file && fs.existsSync(file)) ?? null;
}

const runs = (command, args) => spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2] }).status === 0;

/** Where Playwright keeps the browser that it downloaded itself; null where it has none. */
async function playwrights() {
  const { chromium } = await import('playwright');
  return fs.existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}

/**
 * The path of a Chromium, installed first where there is none: by apt-get for root on Debian and Ubuntu, else by
 * Playwright's own download. Throws a sentence that says what to do where neither works.
 */
export async function ensureBrowser({ whole = false } = {}) {
  const found = installed(whole) ?? (await playwrights());
  if (found) return found;
  if (process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) {
    console.error('Installing Chromium with apt-get …');
    const got = name => runs('apt-get', ['install', '-y', '-qq', name]) && installed(whole);
    if (runs('apt-get', ['update', '-qq']) && ((!whole && got(SHELL)) || got('chromium'))) return installed(whole);
  }
  console.error('Installing Chromium with Playwright …');
  if (
    runs(process.execPath, [path.join(ROOT, 'node_modules/playwright/cli.js'), 'install', 'chromium']) &&
    (await playwrights())
  )
    return playwrights();
  throw new Error(
    'The journeys need a browser and none could be installed. Install Chromium or Chrome, or name one: CHROMIUM=/path/to/chrome npm test',
  );
}

/** What a headless Chromium needs to run anywhere, as root in a container too, without calling home. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
