// npm start [-- --manager URL] [--port N] [--version 24.09] [--scale 100000] [--images 10000] [--latency MS] [--api-port N]
// Serves the built console: with the embedded manager, or in front of the real webserver at --manager.
import net from 'node:net';
import { ensureBuilt, ensureInstalled, option } from './lib/setup.mjs';

ensureInstalled();
ensureBuilt();

const manager = option('manager');
/** The first free port from `from` on. */
async function freePort(from) {
  for (let port = from; port < from + 100; port++) {
    const probe = net.createServer();
    const free = await new Promise(resolve => {
      probe.once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
    });
    if (free) return port;
  }
  throw new Error(`no free port from ${from} on`);
}

const port = option('port') ? Number(option('port')) : await freePort(8080);
const settings = {
  port,
  manager,
  version: option('version'),
  scale: option('scale'),
  images: option('images'),
  latency: option('latency'),
  apiPort: option('api-port') ?? (manager ? undefined : String(await freePort(port + 1))),
};
const { serve } = await import('./lib/serve.mjs');
const address = await serve(settings).catch(error => {
  console.error(`The console could not be served: ${error.message}`);
  process.exit(1);
});

console.log(`\nThe console is at ${address}\n`);
if (manager) {
  console.log(`It stands in front of the webserver at ${manager}: sign in with an account of that cluster.`);
} else {
  console.log(
    `Behind it plays manager ${settings.version ?? '26.9'}, in this process only. Who can sign in (more in mocks/README.md):`,
  );
  for (const [role, email, password] of [
    ['superadmin', 'admin@example.com', 'Admin-pw-1!'],
    ['domain admin', 'domain-admin@example.com', 'Domain-pw-1!'],
    ['user (turned away)', 'user@example.com', 'User-pw-1!'],
  ])
    console.log(`  ${role.padEnd(20)} ${email.padEnd(28)} ${password}`);
  console.log(`API mode: endpoint http://127.0.0.1:${settings.apiPort}`);
}
console.log('\nCtrl+C ends it.');
