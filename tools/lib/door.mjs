// Runs one of the commands of package.json within another one, and adds what it counted.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from './setup.mjs';

/**
 * Runs `node …args` and adds its counts, failed names and minutes to `total`; resolves to its own counts. With `ports` (the
 * first port of its journeys) it may run beside others: its output is printed when it has ended.
 */
export async function door(total, args, { name = args.join(' '), ports = null, env = {} } = {}) {
  const tally = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'door-')), 'tally.json');
  const stream = ports ? 'pipe' : 'inherit';
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env, TALLY: tally, ...(ports && { E2E_PORT: ports }) },
    stdio: ['ignore', stream, stream],
  });
  let printed = '';
  for (const output of [child.stdout, child.stderr])
    output?.setEncoding('utf8').on('data', text => {
      printed += text;
    });
  const status = await new Promise(done => child.on('close', done));
  if (ports) process.stdout.write(`\n▸ ${name}\n${printed}`);
  return total.read(tally, name, status);
}
