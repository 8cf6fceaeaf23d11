// npm test: everything that can be proved on one machine. Works as the first command on a fresh clone.
import path from 'node:path';
import { ensureBuilt, ensureInstalled, ROOT } from './lib/setup.mjs';

ensureInstalled();
const { Tally } = await import('./lib/tally.mjs');
const { ensureBrowser } = await import('./lib/browser.mjs');
const tally = new Tally();
const node = (name, ...args) => tally.check(name, process.execPath, args);
const tool = (...parts) => path.join(ROOT, 'node_modules', ...parts);

node('types', tool('typescript/bin/tsc'), '-p', '.');
node('lint and format', tool('@biomejs/biome/bin/biome'), 'check', '.', '--error-on-warnings');
node('generated files are up to date', 'tools/generate.mjs', '--check');
tally.vitest('unit, house rules, contract on the embedded manager', []);
ensureBuilt();
try {
  const CHROMIUM = await ensureBrowser();
  tally.playwright('journeys in a browser', [], { CHROMIUM });
} catch (error) {
  console.error(`\n${error.message}`);
  tally.add({ failed: 1 });
}
process.exit(tally.finish());
