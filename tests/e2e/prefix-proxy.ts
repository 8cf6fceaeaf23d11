import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { POLICY } from '../../tools/vite/headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/**
 * Serves a build of the console below `/console/`, as a reverse proxy would: the webserver's paths go on to `webserver`
 * without the prefix, and every other path is another site. Returns the address and what ends it.
 */
export async function servedBelow(dist: string, webserver: string): Promise<{ base: string; close: () => void }> {
  const server = http.createServer((request, response) => {
    const [, below] = /^\/console(\/[^?]*)/.exec(request.url ?? '') ?? [];
    if (below === undefined) return response.writeHead(404, { 'Content-Type': 'text/html' }).end('<p>Another site');
    if (/^\/(server|func|config\.toml)/.test(below)) {
      const onward = http.request(`${webserver}${request.url?.slice('/console'.length)}`, {
        method: request.method,
        headers: request.headers,
      });
      onward.on('response', answer => answer.pipe(response.writeHead(answer.statusCode ?? 502, answer.headers)));
      return request.pipe(onward);
    }
    const file = path.join(dist, below);
    const isFile = fs.existsSync(file) && fs.statSync(file).isFile();
    response.writeHead(200, {
      'Content-Type': (isFile && TYPES[path.extname(file)]) || 'text/html',
      'Content-Security-Policy': POLICY,
    });
    return response.end(fs.readFileSync(isFile ? file : path.join(dist, 'index.html')));
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/console/`, close: () => server.close() };
}
