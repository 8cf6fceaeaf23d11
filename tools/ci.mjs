// What .ci/run runs: npm test, then, where the rig of real managers is at hand, the oldest and the newest of them side by
// side, each with its webserver serving our build, through that webserver and through `npm start -- --manager`.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from './lib/setup.mjs';

const RIG = path.resolve(ROOT, '../shared/rig/rig.py');
/** Each with the first of the ports that its journeys take. */
const RELEASES = [
  ['23.9', '18130'],
  ['26.9', '18170'],
];
const total = { passed: 0, failed: 0, names: [] };
const began = Date.now();

/** Minutes since the start, for whoever wants to know where the time goes. */
const minutes = () => ((Date.now() - began) / 60_000).toFixed(1);

/**
 * Runs a door, shows what it prints, and adds the counts of its last line and what it names as failed before it. One that
 * runs beside others (`ports`) is shown when it has ended.
 */
async function door(args, ports) {
  const env = ports ? { ...process.env, E2E_PORT: ports } : process.env;
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', ports ? 'pipe' : 'inherit'],
  });
  let told = '';
  child.stdout.setEncoding('utf8').on('data', text => {
    told += text;
    if (!ports) process.stdout.write(text);
  });
  child.stderr?.setEncoding('utf8').on('data', text => {
    told = `${text}${told}`; // in front: what counts is at the end
  });
  const status = await new Promise(done => child.on('close', done));
  if (ports) process.stdout.write(`\n▸ ${args.join(' ')}\n${told}`);
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

/** Brings up a release; the file in which its accounts stand, null where it does not come up. */
function broughtUp(release) {
  console.log(`\n▸ a real manager ${release} (${minutes()} minutes)`);
  rig('down', release);
  const { stdout, status } = rig('up', release, '--static', path.join(ROOT, 'dist'));
  if (status !== 0) {
    console.log(`✗ the rig could not bring up ${release}`);
    total.failed += 1;
    return null;
  }
  const accounts = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'rig-')), 'rig.json');
  fs.writeFileSync(accounts, stdout, { mode: 0o600 });
  return accounts;
}

async function throughBothDoors(release, accounts, ports) {
  const live = ['tools/test-live.mjs', '--accounts', accounts];
  await door([...live, ...(release === '26.9' ? [] : ['--roles'])], ports);
  await door([...live, '--static', '--journeys-only'], ports);
  fs.rmSync(path.dirname(accounts), { recursive: true });
  rig('down', release);
}

await door(['tools/test.mjs']);
const up = (fs.existsSync(RIG) ? RELEASES : []).map(([release, ports]) => ({
  release,
  ports,
  accounts: broughtUp(release),
}));
await Promise.all(up.map(({ release, ports, accounts }) => accounts && throughBothDoors(release, accounts, ports)));
process.stdout.write(`\n${total.names.join('')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
