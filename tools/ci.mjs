// What .ci/run runs: npm test, and, if the rig is on this machine, the contract suite and the journeys of law/, life/ and
// door/ on a real 23.9 and a real 26.9, side by side. Both start while the unit tests run. With the rig, the embedded manager
// runs only what the real ones cannot (BESIDE_REAL in tests/e2e/playwright.config.ts). More side by side takes longer: with
// four browsers on two cores each journey takes three times as long.
import { door } from './lib/door.mjs';
import { hasRig, rigDown, rigUp } from './lib/rig.mjs';
import { ensureBuilt, ensureInstalled } from './lib/setup.mjs';
import { Tally } from './lib/tally.mjs';

/** Each with the first port of its journeys. A 26.9 that was not upgraded from an older release has no roles. */
const REAL = [
  { release: '23.9', ports: '18130', options: ['--roles'] },
  { release: '26.9', ports: '18170', options: [] },
];

/** Starts one after the other: on a new machine each installs packages, and two installations at once exclude each other. */
async function startAll(all) {
  const started = [];
  for (const real of all) started.push({ ...real, accounts: await rigUp(real.release) });
  return started;
}

const total = new Tally();

total.begin('packages and build');
ensureInstalled();
ensureBuilt();
total.end();
const starting = startAll(hasRig() ? REAL : []);
await door(total, ['tools/test.mjs', '--unit'], { name: 'npm run test:unit' });
total.begin('wait for the real managers');
const started = await starting;
total.end();
const env = { BESIDE_REAL: started.length > 0 && started.every(({ accounts }) => accounts) ? '1' : '' };
await door(total, ['tools/test.mjs', '--journeys'], { name: 'embedded manager', env });
await Promise.all(
  started.map(async ({ release, ports, options, accounts }) => {
    const name = `real manager ${release}`;
    if (!accounts) return total.add({ failed: 1, names: [`${name} did not start`] });
    await door(total, ['tools/test-live.mjs', '--accounts', accounts, '--static', ...options], { name, ports });
    rigDown(release, accounts);
  }),
);
process.exit(total.finish());
