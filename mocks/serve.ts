import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Connect, Plugin } from 'vite';
import { sendResponse, toRequest } from './http-bridge.ts';
import { createManager, type EmbeddedManager, type ManagerOptions } from './manager.ts';
import { away } from './rest/unreachable.ts';

/** Path prefixes of the manager and its webserver: an unknown path there is not a page. */
const OURS = /^\/(server|func|config\.(toml|ini)$)/;

/** The webserver of `manager` as connect middleware; it calls `next` for what it does not serve. */
export const webMiddleware =
  (manager: EmbeddedManager): Connect.NextHandleFunction =>
  (incoming, outgoing, next) => {
    const path = incoming.url?.split('?')[0] ?? '/';
    const reads = incoming.method === 'GET' || incoming.method === 'HEAD';
    // Vite serves its own files and the page
    if (reads && !OURS.test(path) && !/^\/(health|livez|readyz)$/.test(path)) return next();
    respond(manager, incoming, outgoing, next).catch(next);
  };

async function respond(
  manager: EmbeddedManager,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  next: () => void,
): Promise<void> {
  const { pool } = manager;
  const asks = /^\/(func\/|server\/login$)/.test(incoming.url?.split('?')[0] ?? '');
  if (asks && pool?.away) return sendResponse(away(), outgoing);
  const answer = await manager.web(await toRequest(incoming));
  if (asks) pool?.ended(outgoing.destroyed);
  if (answer) await sendResponse(answer, outgoing);
  else next();
}

/** The manager's own port (API mode) as a server on the loopback address; it listens when the promise resolves. */
export function serveApi(manager: EmbeddedManager, port: number): Promise<Server> {
  const server = createServer((incoming, outgoing) => {
    toRequest(incoming)
      .then(request => manager.api(request))
      .then(answer => sendResponse(answer, outgoing))
      .catch((error: unknown) => {
        outgoing.statusCode = 500;
        outgoing.end(String(error));
      });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

export type ServeOptions = ManagerOptions & {
  /** The port on which the manager's own port (API mode) is served; not served if omitted. */
  apiPort?: number;
};

/** A Vite plugin that puts an embedded manager behind the console's own origin, in the dev and the preview server. */
export function embeddedManager({ apiPort, ...options }: ServeOptions = {}): Plugin {
  const mount = async (server: {
    middlewares: Connect.Server;
    httpServer: { once(event: 'close', then: () => void): unknown } | null;
  }) => {
    const manager = createManager({ pace: 40, ...options });
    server.middlewares.use(webMiddleware(manager));
    if (apiPort === undefined) return;
    const api = await serveApi(manager, apiPort);
    server.httpServer?.once('close', () => api.close());
  };
  return { name: 'embedded-manager', configureServer: mount, configurePreviewServer: mount };
}
