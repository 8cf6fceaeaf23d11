// Serves the built console with Vite's preview server. Several servers may run in one process.
import { preview } from 'vite';
import { ROOT } from './setup.mjs';

/**
 * Serves the build on the loopback address; the settings are those of `npm start`. Calls must not overlap: vite.config.ts
 * reads them from the environment. Returns the console's address. @throws Error if the port is taken.
 *
 * @param {{ port: number, manager?: string, version?: string, apiPort?: string }} settings
 */
export async function serve({ port, ...settings }) {
  process.env.CONSOLE_SERVE = JSON.stringify(settings);
  const server = await preview({
    root: ROOT,
    logLevel: 'warn',
    preview: { port, strictPort: true, host: '127.0.0.1', open: false },
  });
  return server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? `http://127.0.0.1:${port}`;
}
