// Starts and stops the real managers of the rig, where the rig is on this machine.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from './setup.mjs';

const RIG = path.resolve(ROOT, '../shared/rig/rig.py');

/** Every release that the rig can start, oldest first. */
export const RELEASES = ['23.9', '24.9', '25.15', '26.4', '26.9'];

/** Whether this machine has the rig. */
export const hasRig = () => fs.existsSync(RIG);

/**
 * Starts a release with empty data; its webserver serves our build. Resolves to the file with its accounts, for
 * `test-live.mjs --accounts`, or to null if it did not start.
 */
export async function rigUp(release) {
  rigDown(release);
  const child = spawn('python3', [RIG, 'up', release, '--static', path.join(ROOT, 'dist')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', text => {
    printed += text;
  });
  const status = await new Promise(done => child.on('close', done));
  if (status !== 0) return null;
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'rig-')), 'rig.json');
  fs.writeFileSync(file, printed, { mode: 0o600 });
  return file;
}

/** Stops a release and drops its data, the file with its accounts included. */
export function rigDown(release, accounts = null) {
  if (accounts) fs.rmSync(path.dirname(accounts), { recursive: true });
  spawnSync('python3', [RIG, 'down', release], { stdio: ['ignore', 'ignore', 'inherit'] });
}
