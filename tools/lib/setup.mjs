// Installs packages and builds the console before a command (npm start, npm test, …) runs. It imports only Node's own
// modules, since it runs on a fresh clone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');
const CACHE = path.join(ROOT, 'node_modules/.cache/console');

/** Runs a command with its output on stderr, so that stdout holds only our own output. Exits with its code if it fails. */
export function must(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2], ...options });
  if (error) throw error;
  if (status !== 0) {
    console.error(`\n${command} ${args.join(' ')} failed (exit ${status}).`);
    process.exit(status ?? 1);
  }
}

/** A hash of files and folders, by name and content. */
function fingerprint(names) {
  const hash = createHash('sha256');
  const add = name => {
    const full = path.join(ROOT, name);
    if (!fs.existsSync(full)) return;
    if (fs.statSync(full).isDirectory()) for (const entry of fs.readdirSync(full).sort()) add(path.join(name, entry));
    else hash.update(name).update('\0').update(fs.readFileSync(full)).update('\0');
  };
  for (const name of names) add(name);
  return hash.digest('hex');
}

/** Runs `make`, unless it has run for the same inputs and its result still exists. */
function onceFor(stamp, inputs, isThere, make) {
  const file = path.join(CACHE, stamp);
  const now = fingerprint(inputs);
  if (isThere() && fs.existsSync(file) && fs.readFileSync(file, 'utf8') === now) return;
  make();
  fs.mkdirSync(CACHE, { recursive: true });
  fs.writeFileSync(file, now);
}

/** Exits with a sentence if this release of Node is too old for the packages. */
function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 13) || (major === 20 && minor >= 19)) return;
  console.error(`The console needs Node 20.19, 22.13, 24 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Installs the packages of package-lock.json if they are missing or outdated. */
export function ensureInstalled() {
  checkNode();
  const isThere = () => fs.existsSync(path.join(ROOT, 'node_modules/vite'));
  onceFor('installed', ['package-lock.json'], isThere, () => {
    console.error('Installing packages …');
    must(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      shell: process.platform === 'win32',
    });
  });
}

/** Builds dist/ if it is missing or outdated. */
export function ensureBuilt() {
  const inputs = ['index.html', 'package-lock.json', 'public', 'src', 'vite.config.ts', 'tools/vite'];
  const isThere = () => fs.existsSync(path.join(ROOT, 'dist/index.html'));
  onceFor('built', inputs, isThere, () => {
    console.error('Building the console …');
    must(process.execPath, [path.join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn']);
  });
}

/** The value of `--name` on the command line; undefined if it is not given. */
export function option(name) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
}

/** Whether `--name` is on the command line. */
export const flag = name => process.argv.includes(`--${name}`);
