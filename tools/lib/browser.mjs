// Finds a Chromium for the journeys: an installed one, or one that a package manager or Playwright installs.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './setup.mjs';

/** The headless shell first: the same engine, 20 % faster. */
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

/** The path of the first Chromium on this machine; null if there is none. `whole`: skips headless shells. */
function installed(whole = false) {
  const names = NAMES.filter(name => !whole || name !== SHELL);
  const onPath = (process.env.PATH ?? '').split(path.delimiter).flatMap(dir => names.map(name => path.join(dir, name)));
  return [process.env.CHROMIUM, ...onPath, ...PLACES].find(file => file && fs.existsSync(file)) ?? null;
}

const runs = (command, args) => spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2] }).status === 0;

/** The path of the browser that Playwright has downloaded; null if there is none. */
async function playwrights() {
  const { chromium } = await import('playwright');
  return fs.existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}

/**
 * The path of a Chromium. If there is none it is installed: with apt-get as root on Debian and Ubuntu, otherwise with
 * Playwright. @throws Error that says what to do if neither works.
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

/** Flags with which a headless Chromium runs anywhere, as root in a container too, without requests of its own. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
