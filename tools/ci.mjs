// What .ci/run runs: npm test, then, where the rig of real managers is at hand, the oldest and the newest of them, each
// with its webserver serving our build, through that webserver and through `npm start -- --manager`.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from './lib/setup.mjs';

const RIG = path.resolve(ROOT, '../shared/rig/rig.py');
const RELEASES = ['23.9', '26.9'];
const total = { passed: 0, failed: 0, names: [] };
const began = Date.now();

/** Minutes since the start, for whoever wants to know where the time goes. */
const minutes = () => ((Date.now() - began) / 60_000).toFixed(1);

/** Runs a door, shows what it prints, and adds the counts of its last line and what it names as failed before it. */
async function door(...args) {
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  child.stdout.setEncoding('utf8').on('data', text => {
    told += text;
    process.stdout.write(text);
  });
  const status = await new Promise(done => child.on('close', done));
  const [, names, passed, failed] = /((?:✗ .*\n)*)\n*(\d+) passed, (\d+) failed\s*$/.exec(told) ?? [
    null,
    `✗ ${args.join(' ')}\n`,
    '0',
    '1',
  ];
  total.passed += Number(passed);
  total.failed += Number(failed) || (status === 0 ? 0 : 1);
  total.names.push(names);
  console.log(`(${minutes()} minutes)`);
}

const rig = (...args) =>
  spawnSync('python3', [RIG, ...args], { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' });

await door('tools/test.mjs');
for (const release of fs.existsSync(RIG) ? RELEASES : []) {
  console.log(`\n▸ a real manager ${release} (${minutes()} minutes)`);
  rig('down', release);
  const { stdout, status } = rig('up', release, '--static', path.join(ROOT, 'dist'));
  if (status !== 0) {
    console.log(`✗ the rig could not bring up ${release}`);
    total.failed += 1;
    continue;
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rig-'));
  const accounts = path.join(folder, 'rig.json');
  fs.writeFileSync(accounts, stdout, { mode: 0o600 });
  await door('tools/test-live.mjs', '--accounts', accounts, ...(release === '26.9' ? [] : ['--roles']));
  await door('tools/test-live.mjs', '--accounts', accounts, '--static', '--journeys-only');
  fs.rmSync(folder, { recursive: true });
  rig('down', release);
}
process.stdout.write(`\n${total.names.join('')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
