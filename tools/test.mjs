// npm test: everything that one machine can prove. Works as the first command on a fresh clone.
// npm run test:unit (--unit) leaves out the browser; --journeys runs only what needs one.
import path from 'node:path';
import { ensureBuilt, ensureInstalled, flag, ROOT } from './lib/setup.mjs';

ensureInstalled();
const { Tally } = await import('./lib/tally.mjs');
const { ensureBrowser } = await import('./lib/browser.mjs');
const tally = new Tally();
const node = (name, ...args) => tally.check(name, process.execPath, args);
const tool = (...parts) => path.join(ROOT, 'node_modules', ...parts);

if (!flag('journeys')) {
  node(
    'types',
    tool('typescript/bin/tsc'),
    '-p',
    '.',
    '--incremental',
    '--tsBuildInfoFile',
    'node_modules/.cache/types',
  );
  node('lint and format', tool('@biomejs/biome/bin/biome'), 'check', '.', '--error-on-warnings');
  node('generated files are up to date', 'tools/generate.mjs', '--check');
  tally.vitest('unit, house rules, pages, contract on the embedded manager', []);
}
if (!flag('unit')) {
  ensureBuilt();
  try {
    const CHROMIUM = await ensureBrowser();
    tally.playwright('journeys in a browser', [], { CHROMIUM });
  } catch (error) {
    console.error(`\n${error.message}`);
    tally.add({ failed: 1, names: ['journeys in a browser'] });
  }
}
process.exit(tally.finish());
