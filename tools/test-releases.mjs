// npm run test:releases [-- --only RELEASE,…]: starts each release of the rig in turn, runs `test:live -- --all` on it and
// prints a table. Takes about a quarter of an hour for each release.
import { door } from './lib/door.mjs';
import { hasRig, RELEASES, rigDown, rigUp } from './lib/rig.mjs';
import { ensureBuilt, ensureInstalled, option } from './lib/setup.mjs';
import { Tally } from './lib/tally.mjs';

if (!hasRig()) {
  console.error('test:releases needs the rig of real managers at ../shared/rig, which is not on this machine.');
  process.exit(2);
}
ensureInstalled();
ensureBuilt();
const total = new Tally();
const table = [];
for (const release of RELEASES.filter(name => option('only')?.split(',').includes(name) ?? true)) {
  const name = `real manager ${release}`;
  const began = Date.now();
  const accounts = await rigUp(release);
  let counts = { passed: 0, failed: 1, skipped: 0, names: [`${name} did not start`] };
  if (accounts) {
    const roles = release === '26.9' ? [] : ['--roles']; // a 26.9 that was not upgraded has no roles
    const args = ['tools/test-live.mjs', '--accounts', accounts, '--static', '--all', ...roles];
    counts = await door(total, args, { name });
    rigDown(release, accounts);
  } else total.add(counts);
  table.push({ release, ...counts, minutes: (Date.now() - began) / 60_000 });
}
console.log('\n| release | passed | failed | skipped | minutes |\n| --- | --- | --- | --- | --- |');
for (const { release, passed, failed, skipped, minutes } of table)
  console.log(`| ${release} | ${passed} | ${failed} | ${skipped} | ${minutes.toFixed(1)} |`);
process.exit(total.finish());
