// What .ci/run runs: npm test, then, where the rig of real managers is at hand, the oldest and the newest of them side by
// side, each with its webserver serving our build, through that webserver and through `npm start -- --manager`.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from './lib/setup.mjs';
import { Tally } from './lib/tally.mjs';

const RIG = path.resolve(ROOT, '../shared/rig/rig.py');
/** Each with the first of the ports that its journeys take. */
const RELEASES = [
  ['23.9', '18130'],
  ['26.9', '18170'],
];
const total = new Tally();
const began = Date.now();

/** Minutes since the start, for whoever wants to know where the time goes. */
const minutes = () => ((Date.now() - began) / 60_000).toFixed(1);

/**
 * Runs a door, shows what it prints, and adds what it counted and what it names as failed. One that runs beside others
 * (`ports`) is shown when it has ended.
 */
async function door(args, ports) {
  const tally = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'door-')), 'tally.json');
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, TALLY: tally, ...(ports ? { E2E_PORT: ports } : {}) },
    stdio: ['ignore', ports ? 'pipe' : 'inherit', ports ? 'pipe' : 'inherit'],
  });
  let told = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', text => {
      told += text;
    });
  const status = await new Promise(done => child.on('close', done));
  if (ports) process.stdout.write(`\n▸ ${args.join(' ')}\n${told}`);
  total.read(tally, args.join(' '), status);
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
    total.add({ failed: 1, names: [`the rig could not bring up ${release}`] });
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
process.exit(total.finish());
